package dev.reprise.agent;

import dev.reprise.agent.Transport.Connection;
import dev.reprise.agent.event.EventLog;
import dev.reprise.agent.request.Context;
import dev.reprise.agent.session.Handshake;
import dev.reprise.agent.session.Session;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.wire.Frame;
import dev.reprise.agent.wire.FrameKind;
import dev.reprise.agent.wire.FrameWriter;
import dev.reprise.agent.wire.JsonWriter;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The device agent: takes connections from its transport and serves each, until it is stopped, told to quit or left alone for long. */
public final class Agent {
  /** A client of ours answers the greeting within milliseconds; anything else must not hold a place. */
  private static final long HANDSHAKE_MS = 5_000;
  /** Without a client for so long the one who started it is gone. */
  private static final long IDLE_MS = 30 * 60_000;
  /** How long a client may take to read the last answers after `quit`. */
  private static final long QUIT_MS = 2_000;
  /** How long a gesture that is broken off may take to lift its fingers. */
  private static final long LET_GO_MS = 1_000;
  private static final int MAX_SESSIONS = 8;

  private static final ThreadFactory THREADS = new ThreadFactory() {
    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "reprise-agent");
      thread.setDaemon(true);
      return thread;
    }
  };

  private final Transport transport;
  private final Token token;
  private final Set<Session> sessions = new HashSet<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(THREADS);
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, THREADS);
  private final CountDownLatch over = new CountDownLatch(1);
  private final Context context;
  private final NodeSource.Subscription listening;
  private final Runnable stopping = new Runnable() {
    @Override
    public void run() {
      stop();
    }
  };
  private final Session.Owner owner = new Session.Owner() {
    @Override
    public void ended(Session session) {
      left(session);
    }
  };
  private ScheduledFuture<?> idle;
  private volatile boolean quitting;
  private boolean stopped;

  private Agent(NodeSource source, Transport transport, Token token) {
    this.transport = transport;
    this.token = token;
    EventLog log = new EventLog();
    this.context = new Context(source, log, new Runnable() {
      @Override
      public void run() {
        quit();
      }
    });
    this.listening = source.listen(log);
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Starts serving; returns at once. The agent owns {@code transport} from here on. */
  public static Agent start(NodeSource source, Transport transport, Token token) {
    Agent agent = new Agent(source, transport, token);
    synchronized (agent) {
      agent.watchIdle();
    }
    agent.threads.execute(new Runnable() {
      @Override
      public void run() {
        agent.acceptAll();
      }
    });
    return agent;
  }

  /**
   * Closes the transport and every connection; running requests are cancelled, and what they hold on the display is let go of before {@link #join}
   * returns. May be called twice, from any thread.
   */
  public void stop() {
    synchronized (this) {
      if (stopped) return;
      stopped = true;
      transport.close();
      for (Session session : sessions) session.abort();
      listening.close();
      timer.shutdownNow();
      threads.shutdownNow();
    }
    // Without the lock: the connections that end say so to this agent. One that hangs must not keep it.
    context.player.awaitIdle(LET_GO_MS);
    over.countDown();
  }

  /** Returns once the agent has stopped, for whatever reason. */
  public void join() throws InterruptedException {
    over.await();
  }

  private void acceptAll() {
    try {
      for (Connection connection = transport.accept(); connection != null; connection = transport.accept()) serve(connection);
    } catch (IOException e) {
      // The listening socket is lost: no client can come any more, and those that are there lose the agent as if it were killed.
      System.err.println("reprise device agent: " + e);
    } finally {
      if (!quitting) stop();
    }
  }

  private synchronized void serve(Connection connection) {
    boolean ending = stopped || quitting;
    if (ending || sessions.size() >= MAX_SESSIONS) {
      if (!ending) refuse(connection);
      connection.close();
      return;
    }
    Session session = new Session(owner, context, connection, new Handshake(token), threads);
    sessions.add(session);
    watchIdle();
    timer.schedule(new Runnable() {
      @Override
      public void run() {
        session.expectGreeted();
      }
    }, HANDSHAKE_MS, TimeUnit.MILLISECONDS);
    session.start();
  }

  /** In place of the greeting. Nothing was sent before it: there is room for it, and nobody waits for who does not read it. */
  private static void refuse(Connection connection) {
    JsonWriter json = new JsonWriter().openObject().member("code", "busy").member("message", MAX_SESSIONS + " connections are open already. Close one.");
    try {
      new FrameWriter(connection.output()).write(new Frame(FrameKind.ERROR, 0, json.member("acted", "no").closeObject().toBytes()));
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private void left(Session session) {
    if (isLastOne(session)) stop();
  }

  /** Whether this was what an agent that is to quit has waited for. */
  private synchronized boolean isLastOne(Session session) {
    sessions.remove(session);
    if (quitting && sessions.isEmpty()) return true;
    watchIdle();
    return false;
  }

  /** Every session sends what it owes, the answer to `quit` among it; then the agent stops. */
  private synchronized void quit() {
    if (stopped || quitting) return;
    quitting = true;
    transport.close();
    for (Session session : sessions) session.stop();
    timer.schedule(stopping, QUIT_MS, TimeUnit.MILLISECONDS);
  }

  private void watchIdle() {
    if (idle != null) idle.cancel(false);
    idle = sessions.isEmpty() && !stopped ? timer.schedule(stopping, IDLE_MS, TimeUnit.MILLISECONDS) : null;
  }
}

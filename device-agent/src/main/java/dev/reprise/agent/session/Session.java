package dev.reprise.agent.session;

import dev.reprise.agent.Transport.Connection;
import dev.reprise.agent.event.EventLog;
import dev.reprise.agent.request.Call;
import dev.reprise.agent.request.Context;
import dev.reprise.agent.request.Params;
import dev.reprise.agent.request.Request;
import dev.reprise.agent.request.RequestException;
import dev.reprise.agent.request.Requests;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.UiEvent;
import dev.reprise.agent.wire.Frame;
import dev.reprise.agent.wire.FrameKind;
import dev.reprise.agent.wire.FrameReader;
import dev.reprise.agent.wire.FrameWriter;
import dev.reprise.agent.wire.JsonWriter;
import dev.reprise.agent.wire.WireException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** One client: its reader, its writer, its running requests and its subscriptions. */
public final class Session implements Call.Client {
  /** A client that sends faster than it reads answers is refused, not buffered. */
  private static final int MAX_RUNNING = 64;
  /** A client needs one, perhaps one for each kind of event; each costs the device a call for every event. */
  private static final int MAX_SUBSCRIPTIONS = 16;

  private final Owner owner;
  private final Context context;
  private final Connection connection;
  private final Handshake handshake;
  private final Executor threads;
  private final Turns turns;
  private final Outbox outbox = new Outbox();
  private final Map<Integer, RunningCall> running = new ConcurrentHashMap<>();
  private final Map<Integer, EventLog.Follower> subscriptions = new ConcurrentHashMap<>();
  /** The stream that this connection carries, or null. */
  private StreamPump pump;
  private boolean released;

  public Session(Owner owner, Context context, Connection connection, Handshake handshake, Executor threads) {
    this.owner = owner;
    this.context = context;
    this.connection = connection;
    this.handshake = handshake;
    this.threads = threads;
    this.turns = new Turns(threads);
  }

  /** Told when a session is over. */
  public interface Owner {
    void ended(Session session);
  }

  /** Serves the client until either side closes. */
  public void start() {
    threads.execute(new Runnable() {
      @Override
      public void run() {
        writeAll();
      }
    });
    threads.execute(new Runnable() {
      @Override
      public void run() {
        readAll();
      }
    });
  }

  /** Sends what is queued, and closes. */
  public void stop() {
    outbox.close();
  }

  /** Closes at once; a peer that does not read cannot hold it. */
  public void abort() {
    outbox.close();
    connection.close();
  }

  /** Closes a connection that has not shown its token by now. */
  public void expectGreeted() {
    if (!handshake.isDone()) abort();
  }

  private void readAll() {
    try {
      FrameReader reader = new FrameReader(connection.input(), FrameReader.MAX_REQUEST_BYTES);
      send(handshake.greeting());
      for (Frame frame = reader.read(); frame != null; frame = reader.read()) {
        if (!handshake.isDone()) send(handshake.answer(frame));
        else serve(frame);
        if (!handshake.isDone()) break;
      }
    } catch (WireException e) {
      refuse(0, "bad-frame", e.getMessage());
    } catch (IOException | RejectedExecutionException e) {
      // The client is gone or the agent is stopping: nobody waits for an answer.
    } finally {
      release();
      owner.ended(this);
    }
  }

  private void serve(Frame frame) {
    try {
      if (frame.kind != FrameKind.REQUEST) throw new RequestException("bad-request", "A client sends requests only, not " + frame.kind + ".");
      if (running.size() >= MAX_RUNNING) throw new RequestException("busy", MAX_RUNNING + " requests are running already.");
      Params params = Params.parse(frame.json());
      Request request = Requests.named(params.string("method"));
      Request.Lane lane = request.lane(params);
      if (lane != Request.Lane.NOW) expectNoStream();
      RunningCall call = new RunningCall(this, request, params, frame.id);
      if (running.putIfAbsent(frame.id, call) != null) {
        throw new RequestException("bad-request", "A request with id " + Integer.toUnsignedString(frame.id) + " is running already.");
      }
      if (lane == Request.Lane.NOW) call.run();
      else if (lane == Request.Lane.TURN) turns.execute(call);
      else threads.execute(call);
    } catch (RequestException e) {
      refuse(frame.id, e.code, e.getMessage());
    }
  }

  private void writeAll() {
    try {
      FrameWriter writer = new FrameWriter(connection.output());
      for (Frame frame = outbox.take(); frame != null; frame = outbox.take()) writer.write(frame);
    } catch (IOException e) {
      // The client is gone; closing below ends the reader, which tidies up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      abort();
    }
  }

  private void release() {
    outbox.close();
    for (RunningCall call : running.values()) call.cancel();
    for (EventLog.Follower follower : subscriptions.values()) context.log.unfollow(follower);
    subscriptions.clear();
    StreamPump left;
    synchronized (this) {
      released = true;
      left = pump;
      pump = null;
    }
    if (left != null) left.stop();
  }

  /** A packet may be megabytes, and the client slow: whatever waited behind it would be late. */
  private synchronized void expectNoStream() {
    if (pump != null) throw new RequestException("busy", "This connection carries a stream. Ask on another one, or stop the stream.");
  }

  private void refuse(int id, String code, String message) {
    JsonWriter json = new JsonWriter().openObject().member("code", code).member("message", message).member("acted", "no");
    send(new Frame(FrameKind.ERROR, id, json.closeObject().toBytes()));
  }

  Context context() {
    return context;
  }

  void send(Frame frame) {
    outbox.put(frame);
  }

  void ended(RunningCall call) {
    running.remove(call.id, call);
  }

  synchronized void ended(StreamPump ended) {
    if (pump == ended) pump = null;
  }

  @Override
  public void subscribe(Call call, int types) {
    int id = ((RunningCall) call).id;
    EventLog.Follower follower = new EventLog.Follower() {
      @Override
      public void onEvent(UiEvent event, long generation) {
        if ((event.type & types) != 0) outbox.put(id, event, generation);
      }
    };
    if (subscriptions.size() >= MAX_SUBSCRIPTIONS) {
      throw new RequestException("busy", "This connection has " + MAX_SUBSCRIPTIONS + " subscriptions already. Unsubscribe from one.");
    }
    if (subscriptions.putIfAbsent(id, follower) != null) {
      throw new RequestException("bad-request", "There is a subscription with id " + Integer.toUnsignedString(id) + " already.");
    }
    context.log.follow(follower);
  }

  @Override
  public boolean unsubscribe(int subscription) {
    EventLog.Follower follower = subscriptions.remove(subscription);
    if (follower == null) return false;
    context.log.unfollow(follower);
    outbox.forget(subscription);
    return true;
  }

  @Override
  public void stream(Call call, MediaStream stream) {
    StreamPump begun = new StreamPump(((RunningCall) call).id, stream, outbox, this);
    boolean isMine = false;
    try {
      synchronized (this) {
        expectNoStream();
        // The client has gone while the stream was opened.
        if (released) return;
        pump = begun;
        isMine = true;
      }
    } finally {
      if (!isMine) stream.close();
    }
    outbox.beginStream(begun.id);
    // Before the first packet.
    call.reply(begun.answer());
    threads.execute(begun);
  }

  @Override
  public boolean stopStream(int stream) {
    StreamPump ended;
    synchronized (this) {
      if (pump == null || pump.id != stream) return false;
      ended = pump;
      pump = null;
    }
    ended.stop();
    return true;
  }

  @Override
  public boolean cancel(int request) {
    RunningCall call = running.get(request);
    if (call == null) return false;
    call.cancel();
    return true;
  }
}

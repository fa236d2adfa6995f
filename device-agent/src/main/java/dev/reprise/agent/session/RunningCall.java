package dev.reprise.agent.session;

import dev.reprise.agent.request.Call;
import dev.reprise.agent.request.Context;
import dev.reprise.agent.request.Params;
import dev.reprise.agent.request.Request;
import dev.reprise.agent.request.RequestException;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wire.Frame;
import dev.reprise.agent.wire.FrameKind;
import dev.reprise.agent.wire.FrameWriter;
import dev.reprise.agent.wire.JsonWriter;

/** One request from its frame to its answer, and the way to cancel it. Whatever happens, it answers exactly once. */
final class RunningCall implements Call, Runnable {
  private final Session session;
  private final Request request;
  private final Params params;
  final int id;
  /** Whether the device may have acted; once it was answered that it has not, it may not begin to. */
  private boolean acting;
  private boolean answered;
  /** The thread that serves it; null before and after. */
  private Thread thread;
  private boolean cancelled;

  RunningCall(Session session, Request request, Params params, int id) {
    this.session = session;
    this.request = request;
    this.params = params;
    this.id = id;
  }

  @Override
  public void run() {
    try {
      begin();
      request.run(this);
    } catch (RequestException e) {
      fail(e.code, e.getMessage());
    } catch (SourceException e) {
      fail(Thread.currentThread().isInterrupted() ? "cancelled" : "device", e.getMessage());
    } catch (InterruptedException e) {
      fail("cancelled", "The request was cancelled.");
    } catch (Throwable e) {
      // A bug, an app's own node provider or another maker's framework, whatever it throws: this request fails, the agent goes on.
      if (isCancelled()) fail("cancelled", "The request was cancelled: " + e);
      else fail("internal", "The device agent failed: " + e + at(e));
    } finally {
      end();
    }
  }

  /** Ends it: at once when it has not begun, else by interrupting it. */
  synchronized void cancel() {
    cancelled = true;
    if (thread != null) thread.interrupt();
  }

  @Override
  public Context context() {
    return session.context();
  }

  @Override
  public Params params() {
    return params;
  }

  @Override
  public Client client() {
    return session;
  }

  @Override
  public synchronized void acting() {
    if (answered || cancelled) throw new RequestException("cancelled", "The request was cancelled.");
    acting = true;
  }

  @Override
  public void reply(JsonWriter json) {
    replyJson(json.toBytes());
  }

  @Override
  public void replyJson(byte[] json) {
    answer(new Frame(FrameKind.REPLY, id, json));
  }

  @Override
  public void replyImage(byte[] png) {
    answer(new Frame(FrameKind.IMAGE, id, png));
  }

  private void fail(String code, String message) {
    Frame error = error(code, message);
    if (error != null) session.send(error);
  }

  /** Null when it is answered already. Decided in one step with {@link #acting}: what is told as "no" cannot happen later. */
  private synchronized Frame error(String code, String message) {
    if (answered) return null;
    answered = true;
    JsonWriter json = new JsonWriter().openObject().member("code", code).member("message", message);
    json.member("acted", acting ? "unknown" : "no").closeObject();
    return new Frame(FrameKind.ERROR, id, json.toBytes());
  }

  private void answer(Frame frame) {
    if (frame.body.length > FrameWriter.MAX_BYTES - Frame.HEAD_BYTES) {
      fail("too-large", "The answer has " + frame.body.length + " bytes; a frame takes " + (FrameWriter.MAX_BYTES - Frame.HEAD_BYTES) + ".");
      return;
    }
    synchronized (this) {
      answered = true;
    }
    session.send(frame);
  }

  private synchronized boolean isCancelled() {
    return cancelled;
  }

  private synchronized void begin() throws InterruptedException {
    if (cancelled) throw new InterruptedException();
    thread = Thread.currentThread();
  }

  /** After this the thread serves another request: no late interrupt may reach it. */
  private synchronized void end() {
    thread = null;
    Thread.interrupted();
    session.ended(this);
  }

  private static String at(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }
}

package dev.reprise.embedded.service;

import android.content.BroadcastReceiver;
import android.content.BroadcastReceiver.PendingResult;
import android.content.Context;
import android.content.Intent;
import android.util.Log;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowBroadcastPendingResult;

/**
 * One broadcast on its way. One that is ordered goes on to the next receiver when the one before has finished, be it long after onReceive
 * (goAsync); others come to all at once (AOSP BroadcastQueue). Main thread only.
 */
final class Delivery {
  /** How long the others wait for one receiver: AOSP's BROADCAST_FG_TIMEOUT and BROADCAST_BG_TIMEOUT. */
  private static final long FOREGROUND_LIMIT_MS = 10_000;
  private static final long LIMIT_MS = 60_000;

  private final Intent intent;
  private final Device device;
  private final Outcome outcome;
  private final CompletableFuture<Outcome> done = new CompletableFuture<>();
  private final Deque<Consumer<Turn>> receivers = new ArrayDeque<>();
  private Consumer<Turn> last;
  private Turn current;
  private boolean going;

  Delivery(Device device, Intent intent, Outcome outcome) {
    this.device = device;
    this.intent = intent;
    this.outcome = outcome;
  }

  void add(Consumer<Turn> receiver) {
    receivers.add(receiver);
  }

  /** The sender's own receiver, which gets what came of it even where another has ended it. */
  void addLast(Consumer<Turn> receiver) {
    last = receiver;
  }

  void go() {
    if (going || isDone()) return;
    going = true;
    try {
      while (!isDone() && (current == null || current.over || !outcome.ordered)) handOn();
    } finally {
      going = false;
    }
    if (!isDone()) current.limit();
  }

  private void handOn() {
    Consumer<Turn> next = next();
    if (next == null) {
      end();
      return;
    }
    current = new Turn();
    next.accept(current);
  }

  private Consumer<Turn> next() {
    if (!outcome.aborted && !receivers.isEmpty()) return receivers.poll();
    Consumer<Turn> own = last;
    last = null;
    outcome.aborted = false;
    receivers.clear();
    return own;
  }

  boolean isDone() {
    return done.isDone();
  }

  /** From any thread but the main thread. Each receiver has a limit, and a restore ends it, so that it ends. */
  Outcome await() {
    try {
      return done.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the receivers of a broadcast; it goes on.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A broadcast never fails, it ends.", e);
    }
  }

  /** Nobody else is to hear of it. */
  void end() {
    current = null;
    receivers.clear();
    done.complete(outcome);
  }

  void dropProcess(AppProcess process) {
    if (current != null && current.process == process) current.skip();
  }

  /** A receiver whose turn it is. */
  final class Turn {
    /** In which it runs; null for the device itself. Where it dies, the others go on. */
    AppProcess process;
    private boolean over;

    /** Runs in its process what ends in {@link #hand}. */
    void run(Runnable handing) {
      if (process == null) {
        handing.run();
        return;
      }
      process.run(handing);
      if (process.isDead()) device.mainThread.post(this::skip);
    }

    /** In the receiver's process; on whichever thread it wants to be called. */
    void hand(BroadcastReceiver receiver, Context context, Intent copy) {
      PendingResult pending = outcome.forReceiver();
      receiver.setPendingResult(pending);
      receiver.onReceive(context, copy);
      if (receiver.getPendingResult() == null) {
        ((ShadowBroadcastPendingResult) Shadow.extract(pending)).getFuture().addListener(() -> device.mainThread.post(() -> finish(pending)), Runnable::run);
        return;
      }
      receiver.setPendingResult(null);
      if (Thread.currentThread() == device.mainThread.thread()) finish(pending);
      else device.mainThread.post(() -> finish(pending));
    }

    /** What a receiver of one that is not ordered sets goes nowhere; the framework has told it so in the log. */
    private void finish(PendingResult result) {
      if (over || !outcome.ordered) return;
      outcome.take(result);
      skip();
    }

    /** There will be nothing from it. */
    void skip() {
      if (over) return;
      over = true;
      if (!going) device.mainThread.post(Delivery.this::go);
    }

    private void limit() {
      boolean foreground = (intent.getFlags() & Intent.FLAG_RECEIVER_FOREGROUND) != 0;
      device.mainThread.postDelayed(
          () -> {
            if (!over && !isDone()) Log.w("BroadcastQueue", "Timeout of broadcast " + intent + " - receiver of " + process);
            skip();
          },
          foreground ? FOREGROUND_LIMIT_MS : LIMIT_MS);
    }
  }
}

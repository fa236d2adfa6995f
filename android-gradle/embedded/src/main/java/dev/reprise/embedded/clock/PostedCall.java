package dev.reprise.embedded.clock;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work that somebody waits for while it is in the main thread's queue. Once nobody waits any more, what had not begun never does. */
final class PostedCall<T> implements Runnable {
  /** Taken by whoever is first: the main thread to begin, or the caller to give up. */
  private final AtomicBoolean taken = new AtomicBoolean();
  private final FutureTask<T> task;
  private boolean dropped;

  PostedCall(Callable<T> work) {
    this.task = new FutureTask<>(work);
  }

  @Override
  public void run() {
    if (taken.compareAndSet(false, true)) task.run();
  }

  T get(long timeoutMs) throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return task.get(timeoutMs, TimeUnit.MILLISECONDS);
    } catch (InterruptedException | TimeoutException e) {
      dropped = taken.compareAndSet(false, true);
      throw e;
    }
  }

  /** What became of it after its caller gave up, for the sentence that says so. */
  String afterwards() {
    return dropped ? "; nothing was done" : "; what was asked for had begun and may still happen";
  }
}

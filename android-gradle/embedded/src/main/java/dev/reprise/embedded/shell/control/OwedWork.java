package dev.reprise.embedded.shell.control;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that is done whatever becomes of the command that owes it: whoever ends a command interrupts its thread, more than once and at any moment. */
final class OwedWork {
  private OwedWork() {}

  /** Does it on a thread of its own, and waits for its end; an interrupt is seen by the caller afterwards. */
  static void run(Runnable work) {
    FutureTask<Void> task = new FutureTask<>(work, null);
    new Thread(task, Thread.currentThread().getName() + ", what it owes").start();
    try {
      Uninterruptibles.getUninterruptibly(task);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException ? (RuntimeException) e.getCause() : new IllegalStateException(e.getCause());
    }
  }
}

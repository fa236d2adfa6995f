package dev.reprise.embedded.shell.control;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that is done whatever becomes of the command that owes it: whoever ends a command interrupts its thread, more than once and at any moment. */
final class OwedWork {
  private OwedWork() {}

  /** Does it on a thread of its own, and waits for its end; an interrupt is seen by the caller afterwards. */
  static void run(Runnable work) {
    FutureTask<Void> task = new FutureTask<>(work, null);
    new Thread(task, Thread.currentThread().getName() + ", what it owes").start();
    boolean interrupted = Thread.interrupted();
    try {
      for (;;) {
        try {
          task.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof RuntimeException) throw (RuntimeException) e.getCause();
          if (e.getCause() instanceof Error) throw (Error) e.getCause();
          throw new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}

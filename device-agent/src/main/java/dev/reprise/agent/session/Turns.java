package dev.reprise.agent.session;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/** Runs tasks one after the other on borrowed threads; none is held while there is nothing to do. */
final class Turns implements Executor {
  private final Executor threads;
  private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  Turns(Executor threads) {
    this.threads = threads;
  }

  @Override
  public synchronized void execute(Runnable task) {
    waiting.add(task);
    if (!busy) begin();
  }

  private void begin() {
    busy = true;
    threads.execute(new Runnable() {
      @Override
      public void run() {
        runAll();
      }
    });
  }

  private void runAll() {
    boolean isOver = false;
    try {
      for (Runnable task = next(); task != null; task = next()) task.run();
      isOver = true;
    } finally {
      // A task that threw takes its thread with it, not the tasks that wait behind it.
      if (!isOver) goOn();
    }
  }

  private synchronized void goOn() {
    if (waiting.isEmpty()) busy = false;
    else begin();
  }

  private synchronized Runnable next() {
    Runnable task = waiting.poll();
    busy = task != null;
    return task;
  }
}

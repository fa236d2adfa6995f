package dev.reprise.embedded.shell.language;

import dev.reprise.embedded.thread.Pipe;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Runs pipelines: every stage in a subshell, all but the last on a thread of its own. */
final class Pipelines {
  private final Interpreter shell;

  Pipelines(Interpreter shell) {
    this.shell = shell;
  }

  int run(Node.Pipeline pipeline, Scope scope, Streams streams) {
    int last = pipeline.stages().size() - 1;
    InputStream in = streams.in();
    List<Thread> threads = new ArrayList<>();
    int status = 0;
    for (int i = 0; i <= last; i++) {
      Pipe next = i < last ? new Pipe() : null;
      InputStream from = in;
      Streams own = streams.withIn(from).withOut(next == null ? streams.out() : next.writer());
      Node stage = pipeline.stages().get(i);
      Scope stageScope = last == 0 ? scope : scope.copy();
      if (next == null) {
        try {
          status = last == 0 ? shell.tested(stage, stageScope, own) : shell.subshell(stage, stageScope, own);
        } finally {
          if (i > 0) Interpreter.close(from);
        }
      } else {
        boolean first = i == 0;
        threads.add(shell.spawn(scope, () -> {
          try {
            shell.subshell(stage, stageScope, own);
          } finally {
            Interpreter.close(next.writer());
            if (!first) Interpreter.close(from);
          }
        }));
        in = next.reader();
      }
    }
    for (Thread thread : threads) join(thread);
    return pipeline.negated() ? (status == 0 ? 1 : 0) : status;
  }

  private void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      thread.interrupt();
      throw new ControlFlow.Exit(128 + shell.signal());
    }
  }
}

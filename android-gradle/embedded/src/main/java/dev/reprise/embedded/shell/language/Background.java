package dev.reprise.embedded.shell.language;

import java.io.InputStream;

/** Starts a command with {@code &}: a subshell on a thread of its own, which `ps` lists. */
final class Background {
  private final Interpreter shell;

  Background(Interpreter shell) {
    this.shell = shell;
  }

  int start(Node node, Scope scope, Streams streams) {
    Job job = new Job(shell.kernel().newPid(), shell.session());
    Scope own = scope.copy();
    own.job = job;
    own.promisedPid = node instanceof Node.Simple ? job.pid : 0; // A program alone is the job; a compound has programs of its own.
    scope.backgroundPid = job.pid;
    shell.jobs.add(job);
    AutoCloseable entry = shell.kernel().enterJob(job.pid, scope.pid, job::kill);
    Streams detached = scope.streams(streams).withIn(InputStream.nullInputStream());
    job.uses(detached);
    SharedOutput.hold(detached.out());
    SharedOutput.hold(detached.err());
    Thread thread = new Thread(() -> {
      int status = 1;
      try {
        status = shell.subshell(node, own, detached);
      } finally {
        Interpreter.close(entry);
        SharedOutput.release(detached.out());
        SharedOutput.release(detached.err());
        job.end(status);
      }
    }, "sh-job-" + job.pid);
    thread.setDaemon(true);
    job.runs(thread);
    thread.start();
    return 0;
  }
}

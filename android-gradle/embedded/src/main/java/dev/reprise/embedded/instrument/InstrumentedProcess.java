package dev.reprise.embedded.instrument;

import dev.reprise.embedded.phone.Programs.Instrumentation;
import dev.reprise.embedded.phone.Programs.Program;
import java.io.InputStream;

/** A running instrumentation, with its place in the list of processes. */
final class InstrumentedProcess implements Program {
  final Instrumentation of;
  final int pid;
  final int uid;
  private final Program program;

  InstrumentedProcess(Program program, Instrumentation of, int pid, int uid) {
    this.program = program;
    this.of = of;
    this.pid = pid;
    this.uid = uid;
  }

  /** Calls back once it has ended, by itself or not. */
  InstrumentedProcess whenEnded(Runnable callback) {
    Thread watcher =
        new Thread(
            () -> {
              try {
                program.waitFor();
                callback.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "instrumentation-" + pid);
    watcher.setDaemon(true);
    watcher.start();
    return this;
  }

  @Override
  public InputStream output() {
    return program.output();
  }

  @Override
  public int waitFor() throws InterruptedException {
    return program.waitFor();
  }

  @Override
  public void close() {
    program.close();
  }
}

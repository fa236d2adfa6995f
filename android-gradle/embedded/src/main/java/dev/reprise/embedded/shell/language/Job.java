package dev.reprise.embedded.shell.language;

import java.util.concurrent.CountDownLatch;

/** A background command. As long as it holds one of the session's own output streams, the session's stream stays open, as with pipes. */
public final class Job {
  public final int pid;
  private final Streams session;
  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int status;
  private volatile Thread thread;
  volatile boolean killed;

  Job(int pid, Streams session) {
    this.pid = pid;
    this.session = session;
  }

  void runs(Thread jobThread) {
    thread = jobThread;
  }

  /** A signal to the job: its command is interrupted, the rest of it does not run. */
  void kill() {
    killed = true;
    thread.interrupt();
  }

  /** Tells which streams the job's command has after its redirections. */
  void uses(Streams streams) {
    if (streams.out() != session.out() && streams.err() != session.err() && streams.out() != session.err() && streams.err() != session.out()) {
      released.countDown();
    }
  }

  void end(int exitStatus) {
    status = exitStatus;
    released.countDown();
    ended.countDown();
  }

  /** Waits until it has let go of the session's streams. */
  public void awaitReleased() throws InterruptedException {
    released.await();
  }

  int await() throws InterruptedException {
    ended.await();
    return status;
  }
}

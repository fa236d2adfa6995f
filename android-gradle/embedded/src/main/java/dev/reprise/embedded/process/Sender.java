package dev.reprise.embedded.process;

/** The app that sent an intent: what can be said of it, and what it may do is asked by, when its process has ended meanwhile. */
public final class Sender {
  public final String packageName;
  public final int pid;
  public final int uid;

  private Sender(AppProcess process) {
    packageName = process.packageName;
    pid = process.pid;
    uid = process.uid;
  }

  /** Null for no process: the system and the shell, who may send anything. */
  public static Sender of(AppProcess process) {
    return process == null ? null : new Sender(process);
  }
}

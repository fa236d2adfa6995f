package dev.reprise.embedded.shell.language;

/** Commands that are ended together: once the group is killed, none of it begins another one. */
public final class ProcessGroup {
  private final ProcessGroup outer;
  private volatile boolean killed;

  /** @param outer the group that it is started from and ends with; null for none */
  ProcessGroup(ProcessGroup outer) {
    this.outer = outer;
  }

  /** What runs now is interrupted by who kills it. */
  public void kill() {
    killed = true;
  }

  boolean isKilled() {
    return killed || (outer != null && outer.isKilled());
  }
}

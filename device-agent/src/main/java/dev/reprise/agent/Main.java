package dev.reprise.agent;

/**
 * `app_process / dev.reprise.agent.Main socket=<name> token-file=<path>`. The embedded device recognises this class by its name and starts
 * {@link Agent} over its own views; a phone runs it as it stands here.
 */
public final class Main {
  private static final int USAGE = 2;

  private Main() {}

  public static void main(String... arguments) {
    System.err.println("This build of the Reprise device agent supports the embedded device only; on a phone use the adb path.");
    System.exit(USAGE);
  }
}

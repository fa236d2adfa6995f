package dev.reprise.agent;

import dev.reprise.agent.phone.Phone;

/**
 * `app_process / dev.reprise.agent.Main socket=<name> token-file=<path>`. The embedded device recognises this class by its name and starts
 * {@link Agent} over its own views; a phone runs it as it stands here.
 */
public final class Main {
  private static final int USAGE = 2;

  private Main() {}

  public static void main(String... arguments) {
    AgentOptions options;
    try {
      options = AgentOptions.parse(arguments);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(USAGE);
      return;
    }
    Phone.run(options);
  }
}

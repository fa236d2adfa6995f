package dev.reprise.agent;

/**
 * The arguments of `app_process / dev.reprise.agent.Main socket=<name> token-file=<path> [source=<source>]`: the abstract local socket to listen
 * on, the file that holds the token which clients must show, and where nodes come from. The token itself is not an argument because every app may
 * read those.
 */
public final class AgentOptions {
  /** Linux's limit for an abstract name is 107 bytes; names are plain ASCII. */
  private static final String SOCKET_NAME = "[A-Za-z0-9._-]{1,100}";

  /** A phone's only source. The embedded device reads its own views by default, and has this one too. */
  public static final String UI_AUTOMATION = "uiautomation";

  public final String socket;
  public final String tokenFile;
  /** {@link #UI_AUTOMATION}, or null for the device's default. */
  public final String source;

  private AgentOptions(String socket, String tokenFile, String source) {
    this.socket = socket;
    this.tokenFile = tokenFile;
    this.source = source;
  }

  /** @throws IllegalArgumentException with a sentence for the person who wrote the command */
  public static AgentOptions parse(String... arguments) {
    String socket = null;
    String tokenFile = null;
    String source = null;
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      String value = equals < 0 ? "" : argument.substring(equals + 1);
      switch (name) {
        case "socket":
          socket = value;
          break;
        case "token-file":
          tokenFile = value;
          break;
        case "source":
          source = value;
          break;
        default:
          throw new IllegalArgumentException("Unknown argument \"" + argument + "\"; expected socket=<name> token-file=<path> [source=uiautomation].");
      }
    }
    if (socket == null || !socket.matches(SOCKET_NAME)) {
      throw new IllegalArgumentException("socket=<name> is missing or not of letters, digits, dots, dashes and underscores only.");
    }
    if (tokenFile == null || !tokenFile.startsWith("/")) {
      throw new IllegalArgumentException("token-file=<path> is missing or not an absolute path.");
    }
    if (source != null && !source.equals(UI_AUTOMATION)) {
      throw new IllegalArgumentException("source=" + source + " is not known; there is uiautomation.");
    }
    return new AgentOptions(socket, tokenFile, source);
  }
}

package dev.reprise.agent;

/**
 * The arguments of `app_process / dev.reprise.agent.Main socket=<name> token-file=<path>`: the abstract local socket to listen on, and the
 * file that holds the token which clients must show. The token itself is not an argument because every app may read those.
 */
public final class AgentOptions {
  /** Linux's limit for an abstract name is 107 bytes; names are plain ASCII. */
  private static final String SOCKET_NAME = "[A-Za-z0-9._-]{1,100}";

  public final String socket;
  public final String tokenFile;

  private AgentOptions(String socket, String tokenFile) {
    this.socket = socket;
    this.tokenFile = tokenFile;
  }

  /** @throws IllegalArgumentException with a sentence for the person who wrote the command */
  public static AgentOptions parse(String... arguments) {
    String socket = null;
    String tokenFile = null;
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
        default:
          throw new IllegalArgumentException("Unknown argument \"" + argument + "\"; expected socket=<name> token-file=<path>.");
      }
    }
    if (socket == null || !socket.matches(SOCKET_NAME)) {
      throw new IllegalArgumentException("socket=<name> is missing or not of letters, digits, dots, dashes and underscores only.");
    }
    if (tokenFile == null || !tokenFile.startsWith("/")) {
      throw new IllegalArgumentException("token-file=<path> is missing or not an absolute path.");
    }
    return new AgentOptions(socket, tokenFile);
  }
}

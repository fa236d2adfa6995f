package dev.reprise.embedded.adbd;

import dev.reprise.embedded.shell.Shell;
import dev.reprise.embedded.shell.Userspace;
import dev.reprise.embedded.shell.language.Streams;
import java.io.IOException;
import java.util.List;

/**
 * `shell[,v2][,pty|raw][,TERM=...]:COMMAND`. With v2 the streams are apart and the exit code comes last; without it standard error is in
 * standard output and there is no exit code. An empty command is a shell that reads its input.
 */
final class ShellService implements Service {
  private final Userspace userspace;

  ShellService(Userspace userspace) {
    this.userspace = userspace;
  }

  @Override public Session open(String argument, Connection connection) {
    int colon = argument.indexOf(':');
    if (colon < 0 || (colon > 0 && argument.charAt(0) != ',')) return null;
    List<String> options = List.of(argument.substring(0, colon).split(","));
    String command = argument.substring(colon + 1);
    boolean terminal = options.contains("pty") || (command.isEmpty() && !options.contains("raw"));
    return options.contains("v2") ? stream -> withProtocol(stream, command, terminal) : stream -> plain(stream, command, terminal);
  }

  private void withProtocol(AdbStream stream, String command, boolean terminal) throws IOException, InterruptedException {
    ShellProtocol protocol = new ShellProtocol(stream);
    Streams streams = terminal ? Terminal.over(protocol.in(), protocol.out()) : new Streams(protocol.in(), protocol.out(), protocol.err());
    protocol.exit(run(stream, streams, command, terminal, true));
  }

  private void plain(AdbStream stream, String command, boolean terminal) throws IOException, InterruptedException {
    Streams streams = terminal ? Terminal.over(stream.input(), stream.output()) : new Streams(stream.input(), stream.output(), stream.output());
    run(stream, streams, command, terminal, terminal);
  }

  /** {@code hangsUp}: a client that goes away ends the command. Without protocol and terminal it only finds its streams closed, as on a phone. */
  private int run(AdbStream stream, Streams streams, String command, boolean terminal, boolean hangsUp) throws IOException, InterruptedException {
    Shell shell = new Shell(userspace, streams);
    if (hangsUp) stream.onClosed(shell::hangUp);
    if (!command.isEmpty()) return shell.run(command);
    return terminal ? shell.runTerminal() : shell.runInput();
  }
}

package dev.reprise.embedded.adbd;

import dev.reprise.embedded.shell.Shell;
import dev.reprise.embedded.shell.Userspace;
import dev.reprise.embedded.shell.language.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * `shell[,v2][,pty|raw][,TERM=...]:COMMAND`. With v2 the streams are apart and the exit code comes last; without it standard error is in
 * standard output and there is no exit code. An empty command is a shell that reads its input.
 */
final class ShellService implements Service {
  /** What a fault of ours ends a command with: adb takes a missing exit code for 0. */
  private static final int FAULT = 255;

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
    int code;
    try {
      code = terminal ? onTerminal(stream, protocol.in(), protocol.out(), command)
          : run(new Shell(userspace, new Streams(protocol.in(), protocol.out(), protocol.err())), stream, command);
    } catch (RuntimeException | Error e) {
      protocol.err().write(("internal error: " + e + "\n").getBytes(StandardCharsets.UTF_8));
      code = FAULT;
    }
    protocol.exit(code);
  }

  private void plain(AdbStream stream, String command, boolean terminal) throws IOException, InterruptedException {
    if (terminal) onTerminal(stream, stream.input(), stream.output(), command);
    // Without protocol and terminal a command whose client goes away only finds its streams closed, as on a phone.
    else run(new Shell(userspace, new Streams(stream.input(), stream.output(), stream.output())), null, command);
  }

  private int onTerminal(AdbStream stream, InputStream in, OutputStream out, String command) throws IOException, InterruptedException {
    try (Terminal terminal = new Terminal(in, out)) {
      Shell shell = new Shell(userspace, terminal.streams());
      terminal.start(shell::interrupt);
      if (!command.isEmpty()) return run(shell, stream, command);
      stream.onClosed(shell::hangUp);
      return shell.runTerminal();
    }
  }

  /** {@code hangsUp}: the stream whose end ends the command, or null. */
  private static int run(Shell shell, AdbStream hangsUp, String command) throws IOException, InterruptedException {
    if (hangsUp != null) hangsUp.onClosed(shell::hangUp);
    return command.isEmpty() ? shell.runInput() : shell.run(command);
  }
}

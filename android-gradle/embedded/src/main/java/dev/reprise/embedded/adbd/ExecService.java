package dev.reprise.embedded.adbd;

import dev.reprise.embedded.shell.Shell;
import dev.reprise.embedded.shell.Userspace;
import dev.reprise.embedded.shell.language.Streams;

/** `exec:COMMAND`: the shell with raw bytes in and out, standard error in standard output, no exit code. */
final class ExecService implements Service {
  private final Userspace userspace;

  ExecService(Userspace userspace) {
    this.userspace = userspace;
  }

  @Override public Session open(String command, Connection connection) {
    return stream -> {
      Shell shell = new Shell(userspace, new Streams(stream.input(), stream.output(), stream.output()));
      stream.onClosed(shell::hangUp);
      shell.run(command);
    };
  }
}

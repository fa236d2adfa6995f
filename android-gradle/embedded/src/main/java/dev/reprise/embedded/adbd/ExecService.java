package dev.reprise.embedded.adbd;

import dev.reprise.embedded.shell.Shell;
import dev.reprise.embedded.shell.Userspace;
import dev.reprise.embedded.shell.language.Streams;

/**
 * `exec:COMMAND`: the shell with raw bytes in and out, standard error in standard output, no exit code. A client that has sent everything
 * and closes the stream (`adb exec-in`) leaves the command to read what has arrived.
 */
final class ExecService implements Service {
  private final Userspace userspace;

  ExecService(Userspace userspace) {
    this.userspace = userspace;
  }

  @Override public Session open(String command, Connection connection) {
    return stream -> new Shell(userspace, new Streams(stream.input(), stream.output(), stream.output())).run(command);
  }
}

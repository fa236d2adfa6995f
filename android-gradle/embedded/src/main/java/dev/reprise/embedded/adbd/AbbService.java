package dev.reprise.embedded.adbd;

import dev.reprise.embedded.shell.Shell;
import dev.reprise.embedded.shell.Userspace;
import dev.reprise.embedded.shell.language.Streams;
import java.util.ArrayList;
import java.util.List;

/** `abb:` and `abb_exec:`: `cmd` without a shell; the arguments are separated by NULs. abb_exec has raw bytes, abb the shell protocol. */
final class AbbService implements Service {
  private final Userspace userspace;
  private final boolean protocol;

  AbbService(Userspace userspace, boolean protocol) {
    this.userspace = userspace;
    this.protocol = protocol;
  }

  @Override public Session open(String argument, Connection connection) {
    List<String> words = new ArrayList<>(List.of("cmd"));
    words.addAll(List.of(argument.split("\0", -1)));
    return stream -> {
      if (protocol) {
        ShellProtocol shell = new ShellProtocol(stream);
        shell.exit(new Shell(userspace, new Streams(shell.in(), shell.out(), shell.err())).exec(words));
      } else {
        new Shell(userspace, new Streams(stream.input(), stream.output(), stream.output())).exec(words);
      }
    };
  }
}

package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import dev.reprise.embedded.shell.Owners;
import java.io.IOException;
import java.util.List;

/** `chown` and `chgrp`: they check their arguments; the owner itself follows from the file's place (see {@link Owners}). */
public final class Chown implements Command {
  @Override public int run(Call call) {
    List<String> operands = Options.parse(call, "RhHLPvf", "").need(call, 2);
    for (String user : operands.get(0).split("[:.]")) {
      if (!user.isEmpty() && Owners.uid(user) < 0) throw Failure.of("no user '" + user + "'");
    }
    int code = 0;
    for (String operand : operands.subList(1, operands.size())) {
      try {
        call.files().stat(call.absolute(operand), false);
      } catch (IOException e) {
        code = call.complain("'" + operand + "' to '" + operands.get(0) + "'", e);
      }
    }
    return code;
  }
}

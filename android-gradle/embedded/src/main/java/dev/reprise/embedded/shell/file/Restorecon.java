package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.util.List;

/** `restorecon` and `chcon`: there are no security labels here, so nothing changes; a missing file is an error as on a phone. */
public final class Restorecon implements Command {
  @Override public int run(Call call) {
    List<String> operands = Options.parse(call, "DFRnrvh", "").need(call, call.name.equals("chcon") ? 2 : 1);
    int code = 0;
    for (String operand : operands.subList(call.name.equals("chcon") ? 1 : 0, operands.size())) {
      try {
        call.files().stat(call.absolute(operand), false);
      } catch (IOException e) {
        code = call.complain("'" + operand + "'", e);
      }
    }
    return code;
  }
}

package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** `cat`: files, or standard input, byte for byte. */
public final class Cat implements Command {
  @Override public int run(Call call) throws IOException {
    List<String> operands = Options.parse(call, "uevt", "").operands();
    int code = 0;
    for (String operand : operands.isEmpty() ? List.of("-") : operands) {
      InputStream file;
      try {
        file = call.open(operand);
      } catch (IOException e) {
        code = call.complain(operand, e);
        continue;
      }
      byte[] buffer = new byte[64 * 1024];
      for (int count = file.read(buffer); count >= 0; count = file.read(buffer)) {
        call.out.write(buffer, 0, count);
        if (file == call.in && file.available() == 0) call.out.flush(); // Somebody may be typing.
      }
      if (file != call.in) file.close();
    }
    return code;
  }
}

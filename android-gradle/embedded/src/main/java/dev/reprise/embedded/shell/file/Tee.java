package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** `tee [-a] FILE...`. */
public final class Tee implements Command {
  @Override public int run(Call call) throws IOException {
    Options options = Options.parse(call, "ai", "");
    List<OutputStream> files = new ArrayList<>();
    int code = 0;
    for (String operand : options.operands()) {
      try {
        files.add(call.files().write(call.absolute(operand), options.has("a"), null));
      } catch (IOException e) {
        code = call.complain(operand, e);
      }
    }
    byte[] buffer = new byte[32 * 1024];
    for (int count = call.in.read(buffer); count >= 0; count = call.in.read(buffer)) {
      call.out.write(buffer, 0, count);
      for (OutputStream file : files) file.write(buffer, 0, count);
    }
    for (OutputStream file : files) file.close();
    return code;
  }
}

package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** `mkdir [-p] [-m MODE]`. */
public final class Mkdir implements Command {
  @Override public int run(Call call) {
    Options options = Options.parse(call, "pv", "m");
    int code = 0;
    for (String operand : options.need(call, 1)) {
      try {
        Path folder = options.has("p") ? call.host(operand) : call.entry(operand);
        if (options.has("p")) {
          if (Files.exists(folder) && !Files.isDirectory(folder)) throw new FileAlreadyExistsException(operand);
          call.files().makeFolders(folder);
        } else {
          Files.createDirectory(folder);
          call.files().stamp(folder);
        }
        if (options.has("m")) Files.setPosixFilePermissions(folder, Mode.permissions(Mode.apply(options.value("m", ""), 0777, true)));
      } catch (IOException e) {
        code = call.complain("'" + operand + "'", e);
      }
    }
    return code;
  }
}

package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** `rmdir FOLDER...`. */
public final class Rmdir implements Command {
  @Override public int run(Call call) {
    int code = 0;
    for (String operand : Options.parse(call, "p", "").need(call, 1)) {
      try {
        Path folder = call.entry(operand);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) throw new NotDirectoryException(operand);
        Files.delete(folder);
        call.files().stampFolder(folder);
      } catch (IOException e) {
        code = call.complain(operand, e);
      }
    }
    return code;
  }
}

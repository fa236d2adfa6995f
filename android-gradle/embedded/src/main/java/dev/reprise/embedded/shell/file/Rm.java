package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** `rm [-rRf] FILE...`. */
public final class Rm implements Command {
  @Override public int run(Call call) {
    Options options = Options.parse(call, "rRfiv", "");
    boolean force = options.has("f");
    if (options.operands().isEmpty() && !force) throw Failure.usage(call.name, "Needs 1 argument");
    int code = 0;
    for (String operand : options.operands()) {
      try {
        remove(call, operand, options.has("r") || options.has("R"));
      } catch (NoSuchFileException e) {
        if (!force) code = call.complain(operand, e);
      } catch (IOException e) {
        code = call.complain(operand, e);
      }
    }
    return code;
  }

  private static void remove(Call call, String operand, boolean recursive) throws IOException {
    Path file = call.entry(operand);
    if (file.equals(call.phone().storage().root())) throw new FileSystemException(operand, null, "Device or resource busy");
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) throw new NoSuchFileException(operand);
    if (!recursive && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) throw new FileSystemException(operand, null, "Is a directory");
    Trees.delete(file);
    call.files().stampFolder(file);
  }
}

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
        if (!options.has("i") || force || agreed(call, operand)) remove(call, operand, options.has("r") || options.has("R"));
      } catch (NoSuchFileException e) {
        if (!force) code = call.complain(operand, e);
      } catch (IOException e) {
        code = call.complain(operand, e);
      }
    }
    return code;
  }

  /** -i: asks on standard error and reads one line. */
  private static boolean agreed(Call call, String operand) throws IOException {
    call.err.print("rm: remove '" + operand + "'? ");
    call.err.flush();
    int first = call.in.read();
    for (int next = first; next >= 0 && next != '\n'; next = call.in.read()) continue;
    return first == 'y' || first == 'Y';
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

package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Names of files: `readlink`, `realpath`, `basename`, `dirname`. */
public final class Links {
  private Links() {}

  public static int readlink(Call call) {
    Options options = Options.parse(call, "fmenq", "");
    int code = 0;
    for (String operand : options.need(call, 1)) {
      try {
        String text = options.has("f") || options.has("m") || options.has("e")
            ? canonical(call, operand, options.has("m") ? Missing.ANY : options.has("f") ? Missing.LAST : Missing.NONE)
            : Files.readSymbolicLink(call.entry(operand)).toString();
        call.out.print(options.has("n") ? text : text + "\n");
      } catch (IOException e) {
        code = 1; // Toybox's readlink says nothing.
      }
    }
    return code;
  }

  public static int realpath(Call call) {
    Options options = Options.parse(call, "mqz", "");
    int code = 0;
    for (String operand : options.need(call, 1)) {
      try {
        call.out.print(canonical(call, operand, options.has("m") ? Missing.ANY : Missing.NONE) + (options.has("z") ? "\0" : "\n"));
      } catch (IOException e) {
        code = options.has("q") ? 1 : call.complain(operand, e);
      }
    }
    return code;
  }

  /** Which parts of a path may be missing. */
  private enum Missing { NONE, LAST, ANY }

  private static String canonical(Call call, String operand, Missing missing) throws IOException {
    String path = call.files().followed(call.absolute(operand));
    String folder = path.substring(0, Math.max(1, path.lastIndexOf('/')));
    if (missing == Missing.NONE && !call.files().exists(path)) throw new NoSuchFileException(path);
    if (missing == Missing.LAST && !call.files().exists(folder)) throw new NoSuchFileException(folder);
    return path;
  }

  public static int basename(Call call) {
    List<String> operands = Options.parse(call, "a", "s").need(call, 1);
    String path = operands.get(0).replaceAll("(?<=.)/+$", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    String suffix = operands.size() > 1 ? operands.get(1) : "";
    if (name.isEmpty() && path.startsWith("/")) name = "/";
    call.out.line(!suffix.isEmpty() && name.endsWith(suffix) && !name.equals(suffix) ? name.substring(0, name.length() - suffix.length()) : name);
    return 0;
  }

  public static int dirname(Call call) {
    for (String operand : Options.parse(call, "", "").need(call, 1)) {
      String path = operand.replaceAll("(?<=.)/+$", "");
      int slash = path.lastIndexOf('/');
      call.out.line(slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash));
    }
    return 0;
  }
}

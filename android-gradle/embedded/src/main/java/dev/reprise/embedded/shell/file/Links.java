package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Names of files: `readlink`, `realpath`, `basename`, `dirname`. */
public final class Links {
  private Links() {}

  public static int readlink(Call call) {
    Options options = Options.parse(call, "fmenq", "");
    int code = 0;
    for (String operand : options.need(call, 1)) {
      Path file = call.host(operand);
      try {
        if (options.has("f") || options.has("m") || options.has("e")) call.out.line(call.phone().storage().devicePath(file));
        else call.out.line(Files.readSymbolicLink(file).toString());
      } catch (IOException e) {
        code = 1; // Toybox's readlink says nothing.
      }
    }
    return code;
  }

  public static int realpath(Call call) {
    int code = 0;
    for (String operand : Options.parse(call, "mqz", "").need(call, 1)) {
      Path file = call.host(operand);
      if (Files.exists(file)) call.out.line(call.phone().storage().devicePath(file));
      else code = call.complain(operand + ": No such file or directory");
    }
    return code;
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

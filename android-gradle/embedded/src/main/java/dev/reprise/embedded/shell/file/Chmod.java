package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** `chmod [-R] MODE FILE...`; options may stand behind the operands. */
public final class Chmod implements Command {
  @Override public int run(Call call) {
    List<String> operands = new ArrayList<>();
    boolean recursive = false;
    for (String arg : call.args) { // Not Options: -x and -w are modes here.
      if (arg.matches("-[Rvf]+")) recursive |= arg.contains("R");
      else operands.add(arg);
    }
    if (operands.size() < 2) throw Failure.usage(call.name, "Need 2 arguments");
    int code = 0;
    for (String operand : operands.subList(1, operands.size())) {
      try {
        for (Path file : recursive ? Trees.walk(call.host(operand)) : List.of(call.host(operand))) {
          if (!Files.isSymbolicLink(file)) change(file, operands.get(0)); // Those inside a folder are left alone, as toybox does.
        }
      } catch (IOException e) {
        code = call.complain(operand, e);
      }
    }
    return code;
  }

  private static void change(Path file, String mode) throws IOException {
    int before = (Integer) Files.getAttribute(file, "unix:mode");
    Files.setPosixFilePermissions(file, Mode.permissions(Mode.apply(mode, before, Files.isDirectory(file))));
  }
}

package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** `sed [-nEri] [-e] SCRIPT`: s///, d, p, q and their addresses; see {@link SedStep}. */
public final class Sed implements Command {
  @Override public int run(Call call) {
    Options options = Options.parse(call, "nErisz", "e");
    List<String> operands = new ArrayList<>(options.operands());
    List<String> scripts = new ArrayList<>(options.values("e"));
    if (scripts.isEmpty()) scripts.add(operands.isEmpty() ? options.need(call, 1).get(0) : operands.remove(0));
    List<SedStep> steps = new ArrayList<>();
    for (String script : scripts) steps.addAll(SedStep.parse(script, options.has("E") || options.has("r")));
    return Lines.forEach(call, operands, (name, content) -> {
      String edited = edit(new String(content, StandardCharsets.UTF_8), steps, options.has("n"));
      if (options.has("i") && !name.equals("-")) write(call, name, edited);
      else call.out.print(edited);
    });
  }

  private static void write(Call call, String name, String text) throws IOException {
    try (OutputStream file = call.files().write(call.absolute(name), false, null)) {
      file.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String edit(String text, List<SedStep> steps, boolean quiet) {
    StringBuilder edited = new StringBuilder();
    if (text.isEmpty()) return "";
    boolean ends = text.endsWith("\n");
    String[] lines = (ends ? text.substring(0, text.length() - 1) : text).split("\n", -1);
    for (SedStep step : steps) step.reset();
    for (int i = 0; i < lines.length; i++) {
      String newline = i + 1 < lines.length || ends ? "\n" : "";
      SedStep.Space space = new SedStep.Space(lines[i]);
      for (SedStep step : steps) {
        if (!space.deleted && !space.quit && step.selects(space.text, i + 1, i + 1 == lines.length)) step.apply(space, edited, newline);
      }
      if (!space.deleted && !quiet) edited.append(space.text).append(newline);
      if (space.quit) break;
    }
    return edited.toString();
  }
}

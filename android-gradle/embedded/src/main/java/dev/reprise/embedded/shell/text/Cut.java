package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** `cut -d SEPARATOR -f LIST` or `cut -c LIST`. */
public final class Cut implements Command {
  @Override public int run(Call call) {
    Options options = Options.parse(call, "sn", "dfcb");
    String list = options.value("f", options.value("c", options.value("b", null)));
    if (list == null) throw Failure.usage(call.name, "Needs one of -cbf");
    if (!list.matches("(\\d*-?\\d*,?)+")) throw Failure.of("bad " + list);
    String separator = options.value("d", "\t");
    return Lines.forEach(call, options.operands(), (name, content) -> {
      for (byte[] bytes : Lines.split(content)) {
        String line = new String(bytes, StandardCharsets.UTF_8).replaceAll("\n$", "");
        if (!options.has("f")) {
          call.out.line(String.join("", pick(List.of(line.split("")), list)));
        } else if (line.contains(separator)) {
          call.out.line(String.join(separator, pick(List.of(line.split(Pattern.quote(separator), -1)), list)));
        } else if (!options.has("s")) {
          call.out.line(line);
        }
      }
    });
  }

  private static List<String> pick(List<String> parts, String list) {
    List<String> picked = new ArrayList<>();
    for (int i = 1; i <= parts.size(); i++) {
      for (String range : list.split(",")) {
        int dash = range.indexOf('-');
        int from = dash == 0 || range.isEmpty() ? 1 : Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
        int to = dash < 0 ? from : dash == range.length() - 1 ? Integer.MAX_VALUE : Integer.parseInt(range.substring(dash + 1));
        if (i >= from && i <= to) {
          picked.add(parts.get(i - 1));
          break;
        }
      }
    }
    return picked;
  }
}

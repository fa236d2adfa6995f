package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import dev.reprise.embedded.shell.Out;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** `sort [-nrufbgs] [-k FIELD] [-t SEPARATOR] [-o FILE]`. */
public final class Sort implements Command {
  @Override public int run(Call call) throws IOException {
    Options options = Options.parse(call, "nrufbgs", "kto");
    List<String> lines = new ArrayList<>();
    int code = Lines.forEach(call, options.operands(), (name, content) -> {
      String text = new String(content, StandardCharsets.UTF_8);
      if (!text.isEmpty()) lines.addAll(List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1)));
    });
    Comparator<String> order = options.has("s") ? byKey(options) : byKey(options).thenComparing(Comparator.naturalOrder());
    lines.sort(options.has("r") ? order.reversed() : order);
    if (options.has("o")) { // Opened when all has been read: it may be one of the files that were sorted.
      try (OutputStream file = call.files().write(call.absolute(options.value("o", "")), false, null)) {
        Out out = new Out(file);
        print(lines, options, out);
        out.flush();
      }
    } else {
      print(lines, options, call.out);
    }
    return code;
  }

  private static void print(List<String> lines, Options options, Out out) {
    String before = null;
    for (String line : lines) {
      if (!options.has("u") || before == null || byKey(options).compare(before, line) != 0) out.line(line);
      before = line;
    }
  }

  private static Comparator<String> byKey(Options options) {
    boolean numeric = options.has("n") || options.has("g") || options.value("k", "").contains("n");
    if (numeric) return Comparator.comparingDouble(line -> number(key(line, options)));
    return options.has("f") ? Comparator.comparing(line -> key(line, options).toUpperCase(Locale.ROOT)) : Comparator.comparing(line -> key(line, options));
  }

  private static String key(String line, Options options) {
    String wanted = options.value("k", null);
    if (wanted == null) return options.has("b") ? line.stripLeading() : line;
    String[] range = wanted.replaceAll("[a-zA-Z]", "").split(",");
    String separator = options.value("t", null);
    String[] fields = separator == null ? line.stripLeading().split("[ \t]+") : line.split(Pattern.quote(separator), -1);
    int from = Integer.parseInt(range[0].split("\\.")[0]) - 1;
    int to = range.length > 1 ? Integer.parseInt(range[1].split("\\.")[0]) : fields.length;
    StringBuilder key = new StringBuilder();
    for (int i = Math.max(0, from); i < Math.min(to, fields.length); i++) key.append(i > from ? " " : "").append(fields[i]);
    return key.toString();
  }

  private static double number(String text) {
    Matcher digits = Pattern.compile("^\\s*(-?\\d+(\\.\\d+)?)").matcher(text);
    return digits.find() ? Double.parseDouble(digits.group(1)) : 0;
  }
}

package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** `grep`, `egrep` and `fgrep`: exit 0 when a line matched, 1 when none did, 2 when a file could not be read. */
public final class Grep {
  private final Call call;
  private final Options options;
  private final List<Pattern> patterns = new ArrayList<>();
  private final int before;
  private final int after;
  private boolean named;
  private boolean matched;
  private boolean failed;

  private Grep(Call call) {
    this.call = call;
    this.options = Options.parse(call, "EFivcnlLqohHsrRwxazIZ", "emABC", "color=", "color", "line-buffered");
    this.before = number("B", number("C", 0));
    this.after = number("A", number("C", 0));
  }

  public static int run(Call call) throws IOException {
    return new Grep(call).search();
  }

  private int number(String option, int otherwise) {
    String value = options.value(option, null);
    if (value == null) return otherwise;
    if (!value.matches("\\d{1,9}")) throw Failure.of("not integer: " + value);
    return Integer.parseInt(value);
  }

  private int search() throws IOException {
    List<String> operands = new ArrayList<>(options.operands());
    List<String> expressions = new ArrayList<>(options.values("e"));
    if (expressions.isEmpty()) {
      if (operands.isEmpty()) throw Failure.exactly(2, "grep: no REGEX");
      expressions.add(operands.remove(0));
    }
    for (String expression : expressions) {
      for (String line : expression.split("\n", -1)) patterns.add(compile(line));
    }
    boolean recursive = options.has("r") || options.has("R");
    if (operands.isEmpty()) operands.add(recursive ? "." : "-");
    named = !options.has("h") && (options.has("H") || operands.size() > 1 || recursive);
    for (String operand : operands) {
      file(operand, recursive);
      if (matched && options.has("q")) return 0;
    }
    return failed ? 2 : matched ? 0 : 1;
  }

  private Pattern compile(String expression) {
    boolean fixed = options.has("F") || call.name.equals("fgrep");
    boolean extended = options.has("E") || call.name.equals("egrep");
    Pattern pattern = fixed
        ? Pattern.compile(Pattern.quote(expression), options.has("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0)
        : PosixRegex.compile(expression, extended, options.has("i"));
    return options.has("w") ? Pattern.compile("(?<!\\w)(?:" + pattern.pattern() + ")(?!\\w)", pattern.flags()) : pattern;
  }

  private void file(String operand, boolean recursive) throws IOException {
    if (recursive && !operand.equals("-") && call.files().isDirectory(call.absolute(operand))) {
      for (String name : new TreeSet<>(call.files().names(call.absolute(operand)))) file((operand.endsWith("/") ? operand : operand + "/") + name, true);
      return;
    }
    try (InputStream stream = operand.equals("-") ? null : call.open(operand)) {
      lines(stream == null ? call.in : stream, operand.equals("-") ? "(standard input)" : operand);
    } catch (IOException e) {
      failed = true;
      if (!options.has("s")) call.complain(operand, e);
    }
  }

  private void lines(InputStream stream, String name) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    Deque<String> context = new ArrayDeque<>();
    long count = 0;
    long most = number("m", Integer.MAX_VALUE);
    int following = 0;
    long lastPrinted = -1;
    long number = 0;
    for (String line = reader.readLine(); line != null && count < most; line = reader.readLine()) {
      number++;
      if (matches(line) == options.has("v")) {
        if (following-- > 0 && !options.has("c")) {
          print(name, number, "-", line);
          lastPrinted = number;
        } else if (before > 0) {
          context.addLast(line);
          if (context.size() > before) context.removeFirst();
        }
        continue;
      }
      count++;
      matched = true;
      if (options.has("q")) return;
      if (options.has("l")) break;
      if (options.has("c") || options.has("L")) continue;
      if ((before > 0 || after > 0) && lastPrinted >= 0 && number - context.size() > lastPrinted + 1) call.out.line("--");
      long first = number - context.size();
      while (!context.isEmpty()) print(name, first++, "-", context.removeFirst());
      if (options.has("o")) each(name, number, line);
      else print(name, number, ":", line);
      lastPrinted = number;
      following = after;
      if (!reader.ready()) call.out.flush(); // A live source such as logcat: show the line now.
    }
    if (options.has("l") && count > 0) call.out.line(name);
    else if (options.has("L") && count == 0) call.out.line(name);
    else if (options.has("c")) call.out.line((named ? name + ":" : "") + count);
  }

  private boolean matches(String line) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(line);
      if (options.has("x") ? matcher.matches() : matcher.find()) return true;
    }
    return false;
  }

  private void each(String name, long number, String line) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        if (!matcher.group().isEmpty()) print(name, number, ":", matcher.group());
      }
    }
  }

  private void print(String name, long number, String separator, String line) {
    call.out.line((named ? name + separator : "") + (options.has("n") ? number + separator : "") + line);
  }
}

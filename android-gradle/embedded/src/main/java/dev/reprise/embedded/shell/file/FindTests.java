package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Errno;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.language.Glob;
import dev.reprise.embedded.shell.language.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** find's expression: tests and actions joined by -a and -o, with ! and parentheses. Without an action, what passes is printed. */
final class FindTests {
  private interface Test {
    boolean passes(Find.Found found) throws IOException;
  }

  int minimumDepth;
  int maximumDepth = Integer.MAX_VALUE;
  boolean depthFirst;
  boolean pruned;
  int failures;
  private final Call call;
  private final List<String> words;
  private int at;
  private boolean acts;
  private Test root;

  private FindTests(Call call, List<String> words) {
    this.call = call;
    this.words = words;
  }

  static FindTests parse(Call call, List<String> words) {
    FindTests tests = new FindTests(call, words);
    Test expression = words.isEmpty() ? found -> true : tests.either();
    if (tests.at < words.size()) throw Failure.of("bad arg '" + words.get(tests.at) + "'");
    tests.root = tests.acts ? expression : found -> expression.passes(found) && tests.print(found, "\n");
    return tests;
  }

  void test(Find.Found found) throws IOException {
    root.passes(found);
  }

  private Test either() {
    Test left = both();
    while (at < words.size() && (words.get(at).equals("-o") || words.get(at).equals("-or"))) {
      at++;
      Test first = left;
      Test second = both();
      left = found -> first.passes(found) || second.passes(found);
    }
    return left;
  }

  private Test both() {
    Test left = one();
    while (at < words.size() && !List.of("-o", "-or", ")").contains(words.get(at))) {
      if (words.get(at).equals("-a") || words.get(at).equals("-and")) at++;
      Test first = left;
      Test second = one();
      left = found -> first.passes(found) && second.passes(found);
    }
    return left;
  }

  private Test one() {
    if (at >= words.size()) throw Failure.of("bad arg '" + words.get(words.size() - 1) + "'");
    String word = words.get(at++);
    switch (word) {
      case "!":
      case "-not": {
        Test inner = one();
        return found -> !inner.passes(found);
      }
      case "(": {
        Test inner = either();
        if (at >= words.size() || !words.get(at).equals(")")) throw Failure.of("need extra )");
        at++;
        return inner;
      }
      case "-type": {
        String types = argument(word);
        return found -> types.indexOf(found.stat().isDirectory() ? 'd' : found.stat().isLink() ? 'l' : found.stat().isRegular() ? 'f' : 'c') >= 0;
      }
      case "-name": return named(argument(word), false, false);
      case "-iname": return named(argument(word), true, false);
      case "-path":
      case "-wholename": return named(argument(word), false, true);
      case "-ipath": return named(argument(word), true, true);
      case "-mindepth":
        minimumDepth = number(word);
        return found -> true;
      case "-maxdepth":
        maximumDepth = number(word);
        return found -> true;
      case "-depth":
        depthFirst = true;
        return found -> true;
      case "-xdev":
      case "-true": return found -> true;
      case "-empty": return found -> found.stat().isDirectory() ? call.files().names(found.path()).isEmpty() : found.stat().size() == 0;
      case "-size": return sized(argument(word));
      case "-mtime": return aged(argument(word), 86_400_000L);
      case "-mmin": return aged(argument(word), 60_000L);
      case "-newer": return newer(argument(word));
      case "-print":
        acts = true;
        return found -> print(found, "\n");
      case "-print0":
        acts = true;
        return found -> print(found, "\0");
      case "-prune": return found -> pruned = true;
      case "-delete":
        acts = true;
        depthFirst = true;
        return this::delete;
      case "-exec": return exec();
      default: throw Failure.of("bad arg '" + word + "'");
    }
  }

  private String argument(String word) {
    if (at >= words.size()) throw Failure.of("'" + word + "' needs 1 arg");
    return words.get(at++);
  }

  private int number(String word) {
    String text = argument(word);
    if (!text.matches("\\d{1,9}")) throw Failure.of(text + " not a number");
    return Integer.parseInt(text);
  }

  private Test named(String pattern, boolean ignoreCase, boolean wholePath) {
    return found -> {
      String plain = found.name().replaceAll("(?<=.)/+$", "");
      String subject = wholePath ? found.name() : plain.substring(plain.lastIndexOf('/') + 1);
      return ignoreCase ? Glob.matches(pattern.toLowerCase(Locale.ROOT), subject.toLowerCase(Locale.ROOT)) : Glob.matches(pattern, subject);
    };
  }

  private Test sized(String size) {
    if (!size.matches("[+-]?\\d{1,12}[ckMGwb]?")) throw Failure.of(size + " not [+-]N");
    String digits = size.replaceAll("[^0-9]", "");
    long unit = size.endsWith("c") ? 1 : size.endsWith("k") ? 1024 : size.endsWith("M") ? 1 << 20 : size.endsWith("G") ? 1 << 30 : size.endsWith("w") ? 2 : 512;
    return found -> compare(size, (found.stat().size() + unit - 1) / unit, Long.parseLong(digits));
  }

  private Test aged(String age, long unitMs) {
    if (!age.matches("[+-]?\\d{1,9}")) throw Failure.of(age + " not [+-]N");
    long wanted = Long.parseLong(age.replaceAll("[+-]", ""));
    return found -> compare(age, (call.phone().properties().nowMs() - found.stat().modified().toMillis()) / unitMs, wanted);
  }

  private Test newer(String reference) {
    return found -> found.stat().modified().compareTo(call.files().stat(call.absolute(reference), true).modified()) > 0;
  }

  private static boolean compare(String sign, long actual, long wanted) {
    return sign.startsWith("+") ? actual > wanted : sign.startsWith("-") ? actual < wanted : actual == wanted;
  }

  private boolean print(Find.Found found, String end) {
    call.out.print(found.name() + end);
    return true;
  }

  private boolean delete(Find.Found found) throws IOException {
    if (found.name().equals(".")) return true;
    Path file = call.files().entry(found.path());
    try {
      Files.delete(file);
      call.files().stampFolder(file);
      return true;
    } catch (IOException e) {
      failures = call.complain("'" + found.name() + "': " + Errno.text(e));
      return false;
    }
  }

  private Test exec() {
    acts = true;
    List<String> command = new ArrayList<>();
    while (at < words.size() && !words.get(at).equals(";") && !words.get(at).equals("+")) command.add(words.get(at++));
    if (at >= words.size()) throw Failure.of("-exec without ;");
    at++;
    return found -> {
      List<String> filled = new ArrayList<>();
      for (String word : command) filled.add(word.replace("{}", found.name()));
      call.out.flush();
      return call.userspace.run(filled, call.scope, new Streams(call.in, call.out, call.err), call.shell) == 0;
    };
  }
}

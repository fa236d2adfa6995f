package dev.reprise.apps.mutants;

import dev.reprise.apps.BuildFailure;
import dev.reprise.apps.mutants.operators.Operator;
import dev.reprise.apps.mutants.operators.Operators;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What mutants to make. */
final class MutantRequest {
  /** Folder of the apps' sources. */
  final Path apps;
  /** Folder of the built apps. */
  final Path apks;
  final Path framework;
  final Path key;
  final Path out;
  final long seed;
  final int count;
  /** At most so many changes in one mutant. */
  final int most;
  /** Those that a mutant may have, in the order of the list. */
  final List<Operator> operators;
  /** Every one of the operators in every mutant. */
  final boolean all;
  final List<String> names;

  private MutantRequest(Map<String, String> options, List<String> names) {
    apps = Path.of(option(options, "apps"));
    apks = Path.of(option(options, "apks"));
    framework = Path.of(option(options, "framework"));
    key = Path.of(option(options, "key"));
    out = Path.of(option(options, "out"));
    seed = number(options, "seed", "1");
    count = (int) number(options, "count", "1");
    most = (int) number(options, "most", "4");
    all = options.containsKey("thorough");
    operators = operators(options.getOrDefault(all ? "thorough" : "kinds", "all"), all ? Operators.thorough() : Operators.all());
    this.names = List.copyOf(names);
  }

  static MutantRequest parse(String[] args) {
    Map<String, String> options = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) names.add(args[i]);
      else if (i + 1 < args.length) options.put(args[i].substring(2), args[++i]);
      else throw new BuildFailure(args[i] + " wants a value.");
    }
    if (names.isEmpty()) throw new BuildFailure("Expected at least one app, such as contacts-1.");
    return new MutantRequest(options, names);
  }

  private static List<Operator> operators(String kinds, List<Operator> known) {
    if (kinds.equals("all")) return known;
    List<Operator> wanted = new ArrayList<>();
    for (String kind : kinds.split(",")) {
      wanted.add(known.stream().filter(operator -> operator.kind().equals(kind)).findFirst().orElseThrow(
          () -> new BuildFailure("There is no kind of mutation '" + kind + "'. There are " + String.join(", ", known.stream().map(Operator::kind).toList()) + ".")));
    }
    return wanted;
  }

  private static long number(Map<String, String> options, String name, String otherwise) {
    String text = options.getOrDefault(name, otherwise);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BuildFailure("Expected a whole number as --" + name + ", found " + text + ".", e);
    }
  }

  private static String option(Map<String, String> options, String name) {
    String value = options.get(name);
    if (value == null) throw new BuildFailure("Expected --" + name + ".");
    return value;
  }
}

package dev.reprise.embedded.shell.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** `export`, `readonly`, `local` and `typeset`: what a variable is, and its value. Their NAME=VALUE words are not split. */
final class Declarations {
  static final Set<String> NAMES = Set.of("export", "readonly", "local", "typeset");

  private Declarations() {}

  static int run(List<String> words, Scope scope, Streams streams, Interpreter shell) {
    String name = words.get(0);
    boolean exports = name.equals("export");
    boolean fixes = name.equals("readonly");
    boolean local = name.equals("local") || name.equals("typeset");
    List<String> args = words.subList(1, words.size());
    while (!args.isEmpty() && args.get(0).startsWith("-")) {
      String option = args.get(0);
      args = args.subList(1, args.size());
      if (option.equals("--")) break;
      if (!option.matches(local ? "-[xr]+" : "-p")) {
        shell.complain(scope, streams, name + ": " + option + ": unknown option");
        return 1;
      }
      exports |= option.contains("x");
      fixes |= option.contains("r");
    }
    if (args.isEmpty()) {
      Map<String, String> shown = exports ? scope.environment() : scope.variables();
      shown.forEach((variable, value) -> Builtins.print(streams, variable + "=" + value + "\n"));
      return 0;
    }
    for (String arg : args) {
      int equals = arg.indexOf('=');
      String variable = equals < 0 ? arg : arg.substring(0, equals);
      if (!variable.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        shell.complain(scope, streams, name + ": " + variable + ": is not an identifier");
        return 1;
      }
      if (local) scope.makeLocal(variable);
      if (equals >= 0) scope.set(variable, arg.substring(equals + 1));
      if (exports) scope.export(variable);
      if (fixes) scope.makeReadOnly(variable);
    }
    return 0;
  }
}

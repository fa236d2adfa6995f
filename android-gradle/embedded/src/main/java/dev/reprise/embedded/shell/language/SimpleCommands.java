package dev.reprise.embedded.shell.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a simple command: expands its words, applies its assignments and redirections, and calls a function, a builtin or a program. */
final class SimpleCommands {
  private final Interpreter shell;
  private final Builtins builtins;

  SimpleCommands(Interpreter shell) {
    this.shell = shell;
    this.builtins = new Builtins(shell);
  }

  int run(Node.Simple simple, Scope scope, Streams streams) {
    Expansion expansion = shell.expansion(scope, streams);
    scope.substituted = 0;
    List<AutoCloseable> opened = new ArrayList<>();
    try {
      List<String> words = expansion.arguments(simple.words());
      Map<String, String> assignments = new LinkedHashMap<>();
      for (Node.Assignment assignment : simple.assignments()) {
        String value = expansion.text(assignment.value());
        if (words.isEmpty()) scope.set(assignment.name(), value);
        else assignments.put(assignment.name(), value);
      }
      Streams own = new Redirections(shell.kernel(), scope, expansion).apply(simple.redirects(), streams, opened);
      if (scope.job != null) scope.job.uses(own);
      if (words.isEmpty()) return scope.substituted;
      if (scope.trace) shell.complain(scope, own, "+ " + String.join(" ", words));
      if (words.equals(List.of("exec"))) return moveStreams(assignments, scope, own, opened);
      return redirected(!simple.redirects().isEmpty(), scope, () -> call(words, assignments, scope, own));
    } catch (Redirections.Refused e) {
      shell.complain(scope, streams, e.getMessage());
      return 1;
    } finally {
      Interpreter.closeAll(opened);
    }
  }

  /** `exec` without a command: its redirections are the shell's from now on. */
  private static int moveStreams(Map<String, String> assignments, Scope scope, Streams own, List<AutoCloseable> opened) {
    assignments.forEach(scope::set);
    scope.moved = own;
    scope.opened.addAll(opened);
    opened.clear();
    return 0;
  }

  /** Runs something with redirections of its own, which `exec` inside of it changes for it alone. */
  static int redirected(boolean redirected, Scope scope, java.util.function.IntSupplier body) {
    if (!redirected) return body.getAsInt();
    Streams before = scope.moved;
    scope.moved = null;
    try {
      return body.getAsInt();
    } finally {
      scope.moved = before;
    }
  }

  private int call(List<String> words, Map<String, String> assignments, Scope scope, Streams streams) {
    Node function = scope.functions.get(words.get(0));
    if (function != null) {
      keep(assignments, scope);
      return function(function, words, scope, streams);
    }
    if (!Builtins.NAMES.contains(words.get(0))) {
      Scope own = assignments.isEmpty() ? scope : scope.copy();
      keep(assignments, own);
      return shell.kernel().run(words, own, streams, shell);
    }
    if (!Builtins.KEEPING_ASSIGNMENTS.contains(words.get(0))) return scope.during(assignments, () -> builtins.run(words, scope, streams));
    keep(assignments, scope);
    return builtins.run(words, scope, streams);
  }

  /** A function keeps what is assigned before its name, as a program's environment does; mksh makes the difference with `function` alone. */
  private static void keep(Map<String, String> assignments, Scope scope) {
    assignments.forEach((variable, value) -> {
      scope.set(variable, value);
      scope.export(variable);
    });
  }

  private int function(Node body, List<String> words, Scope scope, Streams streams) {
    List<String> before = scope.arguments;
    int loops = scope.loops;
    scope.arguments = words.subList(1, words.size());
    scope.loops = 0;
    scope.enterFunction();
    try {
      return shell.execute(body, scope, streams);
    } catch (ControlFlow.Return e) {
      return e.status;
    } finally {
      scope.leaveFunction();
      scope.loops = loops;
      scope.arguments = before;
    }
  }
}

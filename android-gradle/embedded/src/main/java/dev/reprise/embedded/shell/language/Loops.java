package dev.reprise.embedded.shell.language;

import java.util.List;

/** Runs while, until, for and case. */
final class Loops {
  private final Interpreter shell;

  Loops(Interpreter shell) {
    this.shell = shell;
  }

  int run(Node.While loop, Scope scope, Streams streams) {
    int status = 0;
    while (true) {
      try {
        if ((condition(loop.condition(), scope, streams) == 0) == loop.until()) break;
        status = body(loop.body(), scope, streams);
      } catch (ControlFlow.Loop e) {
        if (leaves(e)) break;
      }
    }
    return status;
  }

  int run(Node.For loop, Scope scope, Streams streams) {
    List<String> values = loop.words() == null ? scope.arguments : shell.expansion(scope, streams).arguments(loop.words());
    int status = 0;
    for (String value : values) {
      scope.set(loop.name(), value);
      try {
        status = body(loop.body(), scope, streams);
      } catch (ControlFlow.Loop e) {
        if (leaves(e)) break;
      }
    }
    return status;
  }

  private int body(Node body, Scope scope, Streams streams) {
    scope.loops++;
    try {
      return shell.execute(body, scope, streams);
    } finally {
      scope.loops--;
    }
  }

  private int condition(Node condition, Scope scope, Streams streams) {
    scope.loops++;
    try {
      return shell.tested(condition, scope, streams);
    } finally {
      scope.loops--;
    }
  }

  private static boolean leaves(ControlFlow.Loop e) {
    if (e.levels > 1) throw new ControlFlow.Loop(e.again, e.levels - 1);
    return !e.again;
  }

  int run(Node.Case choice, Scope scope, Streams streams) {
    Expansion expansion = shell.expansion(scope, streams);
    String subject = expansion.text(choice.subject());
    for (Node.Arm arm : choice.arms()) {
      for (Word pattern : arm.patterns()) {
        if (Glob.matches(expansion.pattern(pattern), subject)) return shell.execute(arm.body(), scope, streams);
      }
    }
    return 0;
  }
}

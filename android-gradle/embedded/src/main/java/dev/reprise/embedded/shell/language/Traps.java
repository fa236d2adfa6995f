package dev.reprise.embedded.shell.language;

import java.util.List;

/**
 * `trap [COMMAND | - SIGNAL...]`. EXIT is the one trap that runs: a signal ends a shell here at once, as SIGKILL does, whatever it traps.
 */
final class Traps {
  private static final String SIGNALS = "HUP|INT|QUIT|ILL|TRAP|ABRT|BUS|FPE|KILL|USR1|SEGV|USR2|PIPE|ALRM|TERM|STKFLT|CHLD|CONT|STOP|TSTP|TTIN|TTOU";

  private Traps() {}

  static int run(List<String> args, Scope scope, Streams streams, Interpreter shell) {
    if (args.isEmpty()) {
      if (scope.exitTrap != null) Builtins.print(streams, "trap -- '" + scope.exitTrap.replace("'", "'\\''") + "' EXIT\n");
      return 0;
    }
    List<String> words = args.get(0).equals("--") ? args.subList(1, args.size()) : args;
    boolean resets = words.get(0).equals("-") || words.size() == 1;
    int status = 0;
    for (String signal : words.size() == 1 ? words : words.subList(1, words.size())) {
      if (signal.equals("EXIT") || signal.equals("0")) {
        scope.exitTrap = resets || words.get(0).isEmpty() ? null : words.get(0);
      } else if (!signal.matches("(SIG)?(" + SIGNALS + ")|[1-9]|[12]\\d|3[01]")) {
        shell.complain(scope, streams, "trap: bad signal '" + signal + "'");
        status = 1;
      }
    }
    return status;
  }
}

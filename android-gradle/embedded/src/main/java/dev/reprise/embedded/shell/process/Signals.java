package dev.reprise.embedded.shell.process;

import java.util.List;
import java.util.Locale;

/** Signal names and numbers. Every signal but 0 ends a process here. */
final class Signals {
  static final int TERM = 15;
  private static final List<String> NAMES = List.of("0", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
      "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU");

  private Signals() {}

  /** The number of "9", "KILL" or "SIGKILL", or -1. */
  static int number(String signal) {
    if (signal.matches("\\d{1,2}")) return Integer.parseInt(signal);
    return NAMES.indexOf(signal.toUpperCase(Locale.ROOT).replaceFirst("^SIG", ""));
  }

  static List<String> names() {
    return NAMES.subList(1, NAMES.size());
  }
}

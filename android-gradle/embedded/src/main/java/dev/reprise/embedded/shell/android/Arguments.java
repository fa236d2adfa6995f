package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Failure;
import java.util.List;

/** The framework commands' way with arguments (android.os.ShellCommand): options first, each taking what it needs. */
final class Arguments {
  /** What a command's exit code -1 becomes. */
  static final int MINUS_ONE = 255;

  private final String command;
  private final List<String> args;
  private int at;

  /** {@code command} is named in errors. */
  Arguments(String command, List<String> args) {
    this.command = command;
    this.args = args;
  }

  static Arguments of(Call call) {
    return new Arguments(call.args.isEmpty() ? "" : call.args.get(0), call.args.isEmpty() ? call.args : call.args.subList(1, call.args.size()));
  }

  /** The next argument when it is an option ("--" ends them), else null. */
  String option() {
    if (at >= args.size() || !args.get(at).startsWith("-") || args.get(at).equals("-")) return null;
    String option = args.get(at++);
    return option.equals("--") ? null : option;
  }

  /** The next argument, or null. */
  String next() {
    return at < args.size() ? args.get(at++) : null;
  }

  String peek() {
    return at < args.size() ? args.get(at) : null;
  }

  String required() {
    String next = next();
    if (next != null) return next;
    String after = at == 0 || args.isEmpty() ? command : args.get(at - 1);
    throw exception("java.lang.IllegalArgumentException: Argument expected after \"" + after + "\"");
  }

  List<String> rest() {
    List<String> rest = args.subList(at, args.size());
    at = args.size();
    return rest;
  }

  /** A number, decimal, 0x or 0 octal. */
  long number() {
    String text = required();
    try {
      return Long.decode(text);
    } catch (NumberFormatException e) {
      throw exception("java.lang.NumberFormatException: For input string: \"" + text + "\"");
    }
  }

  /** How the framework ends when a command throws. */
  Failure exception(String thrown) {
    return exception(command, thrown);
  }

  static Failure exception(String command, String thrown) {
    return Failure.exactly(MINUS_ONE, "\nException occurred while executing '" + command + "':\n" + thrown);
  }

  /** An error line of the command's own, exit code 255. */
  static Failure error(String line) {
    return Failure.exactly(MINUS_ONE, line);
  }

  /** What every framework command says to an unknown subcommand. */
  static int unknown(Call call, String command) {
    call.out.line("Unknown command: " + command);
    return MINUS_ONE;
  }
}

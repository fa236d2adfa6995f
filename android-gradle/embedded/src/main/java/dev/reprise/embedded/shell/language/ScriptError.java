package dev.reprise.embedded.shell.language;

/** What a script cannot go on after, such as a division by zero: mksh prints the message and ends, at a prompt it only drops the line. */
final class ScriptError extends RuntimeException {
  final int status;

  ScriptError(String message) {
    this(1, message);
  }

  ScriptError(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }
}

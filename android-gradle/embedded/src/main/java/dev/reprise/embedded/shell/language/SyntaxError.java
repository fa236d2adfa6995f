package dev.reprise.embedded.shell.language;

/** A script that the shell does not understand; the message is mksh's own. */
public final class SyntaxError extends Exception {
  /** Whether more input could still complete the script: an interactive shell then reads on. */
  public final boolean incomplete;

  SyntaxError(String message, boolean incomplete) {
    super(message);
    this.incomplete = incomplete;
  }

  static SyntaxError unexpected(String token) {
    return new SyntaxError("syntax error: unexpected '" + token + "'", false);
  }

  static SyntaxError unfinished(String what) {
    return new SyntaxError(what, true);
  }
}

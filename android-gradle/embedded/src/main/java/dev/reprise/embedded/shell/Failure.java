package dev.reprise.embedded.shell;

/** A command that ends with an error message; printed as "name: message" unless it is to stand alone. */
public final class Failure extends RuntimeException {
  public final int code;
  final boolean alone;

  private Failure(int code, String message, boolean alone) {
    super(message, null, false, false);
    this.code = code;
    this.alone = alone;
  }

  /** "name: message", exit 1. */
  public static Failure of(String message) {
    return new Failure(1, message, false);
  }

  /** "name: message (see "name --help")", exit 1: how toybox refuses arguments. */
  public static Failure usage(String name, String message) {
    return new Failure(1, message + " (see \"" + name + " --help\")", false);
  }

  /** The message as it is, on standard error; no line at all when it is empty. */
  public static Failure exactly(int code, String message) {
    return new Failure(code, message, true);
  }
}

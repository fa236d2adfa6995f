package dev.reprise.embedded.uiautomator2.protocol;

/** Why a command was refused: WebDriver's error word with its HTTP status, as the UiAutomator2 server pairs them, and a sentence. */
public final class CommandFailure extends RuntimeException {
  public final int status;
  public final String error;

  private CommandFailure(int status, String error, String message) {
    super(message);
    this.status = status;
    this.error = error;
  }

  public static CommandFailure noSuchElement(String message) {
    return new CommandFailure(404, "no such element", message);
  }

  public static CommandFailure stale(String message) {
    return new CommandFailure(404, "stale element reference", message);
  }

  public static CommandFailure invalidSelector(String message) {
    return new CommandFailure(400, "invalid selector", message);
  }

  public static CommandFailure invalidArgument(String message) {
    return new CommandFailure(400, "invalid argument", message);
  }

  public static CommandFailure invalidElementState(String message) {
    return new CommandFailure(400, "invalid element state", message);
  }

  public static CommandFailure noSuchAlert() {
    return new CommandFailure(404, "no such alert", "No alert is present on the screen.");
  }

  public static CommandFailure noSession(String id) {
    return new CommandFailure(404, "invalid session id", "The session " + id + " is not known: it has ended, or never began.");
  }

  public static CommandFailure sessionNotCreated(String message) {
    return new CommandFailure(500, "session not created", message);
  }

  public static CommandFailure unknownCommand(String message) {
    return new CommandFailure(404, "unknown command", message);
  }

  public static CommandFailure noScreenshot() {
    return new CommandFailure(500, "unable to capture screen", "The screen could not be captured: a window forbids it (FLAG_SECURE).");
  }

  public static CommandFailure unknown(String message) {
    return new CommandFailure(500, "unknown error", message);
  }
}

package dev.reprise.apps;

/** What stops a build, in words for whoever wrote the app. */
public final class BuildFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BuildFailure(String message) {
    super(message);
  }

  public BuildFailure(String message, Throwable cause) {
    super(message, cause);
  }
}

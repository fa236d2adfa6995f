package dev.reprise.agent.source;

/**
 * What a false of the framework says. It is the answer of an app that refuses, which comes at once, and also what is answered when the
 * framework stops waiting for an app that is busy: then the app has the order and may still carry it out.
 */
public final class Refusal {
  /**
   * AccessibilityInteractionClient waits 5 s for an app, InputDispatcher until the app counts as not responding (5 s) or 30 s in all. What refuses
   * takes milliseconds.
   */
  private static final long GAVE_UP_MS = 3_000;

  private Refusal() {}

  /**
   * Passes {@code accepted} on where it is an answer.
   *
   * @param askedMs when the app was asked, by {@code clock}
   * @throws SourceException when it is false because nobody waited any longer
   */
  public static boolean check(boolean accepted, long askedMs, Clock clock) throws SourceException {
    long tookMs = clock.uptimeMs() - askedMs;
    if (accepted || tookMs < GAVE_UP_MS) return accepted;
    throw new SourceException(
        "The app was asked to act and had not answered after " + tookMs + " ms, when Android stopped waiting; it may act yet. Take a new tree and look.");
  }
}

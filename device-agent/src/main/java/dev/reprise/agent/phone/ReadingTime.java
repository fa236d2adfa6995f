package dev.reprise.agent.phone;

import dev.reprise.agent.source.Clock;

/**
 * How long one reading goes on asking apps. The framework lets each question wait 5 s for an app that hangs, and cannot be told otherwise: so the
 * last one is asked early enough to be over before the client gives up, and none follows one that was not answered.
 */
final class ReadingTime {
  /** What a client waits (10 s), less one question to an app that hangs (5 s), less what the answer needs on its way. */
  private static final long LAST_QUESTION_MS = 4_500;
  /** The framework gives up after 5 s; no app that works takes as long. */
  private static final long HUNG_MS = 4_000;

  private final Clock clock;
  private final long startMs;
  private boolean hung;
  private boolean partial;

  ReadingTime(Clock clock) {
    this.clock = clock;
    this.startMs = clock.uptimeMs();
  }

  /** False when it is too late: what would have been the answer is missing. */
  boolean mayAsk() {
    boolean may = !hung && clock.uptimeMs() - startMs < LAST_QUESTION_MS;
    partial |= !may;
    return may;
  }

  /** Nothing was the answer to what was asked at {@code askedMs}: the app may have nothing there, or it hangs. */
  void gotNothing(long askedMs) {
    if (clock.uptimeMs() - askedMs < HUNG_MS) return;
    hung = true;
    partial = true;
  }

  /** Whether something is missing because an app or the time did not allow it. */
  boolean isPartial() {
    return partial;
  }
}

package dev.reprise.agent.phone;

import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.UiEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sees when a field of one window reports another text: one of another window that ticks on is none. */
final class TextWatch implements NodeSource.UiEventListener {
  /** AccessibilityEvent.TYPE_VIEW_TEXT_CHANGED. */
  private static final int TEXT_CHANGED = 0x10;
  private static final int NO_WINDOW = -1;

  private final int windowId;
  private final CountDownLatch changed = new CountDownLatch(1);

  TextWatch(int windowId) {
    this.windowId = windowId;
  }

  @Override
  public void onEvent(UiEvent event) {
    if (event.type == TEXT_CHANGED && (event.windowId == windowId || event.windowId == NO_WINDOW)) changed.countDown();
  }

  /** False when no text has changed until the time is over. An interrupt is kept for later: what has been pasted is on its way. */
  boolean await(long timeoutMs) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return changed.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}

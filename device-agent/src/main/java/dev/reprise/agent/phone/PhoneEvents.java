package dev.reprise.agent.phone;

import android.app.UiAutomation;
import android.view.accessibility.AccessibilityEvent;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.UiEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Every accessibility event: UiAutomation has room for one listener, this one, and everyone else listens here. Toasts are among them
 * (TYPE_NOTIFICATION_STATE_CHANGED with the Toast's class); a phone tells nothing else of them.
 */
final class PhoneEvents implements UiAutomation.OnAccessibilityEventListener {
  private final List<NodeSource.UiEventListener> listeners = new CopyOnWriteArrayList<>();
  private long count;

  @Override
  public void onAccessibilityEvent(AccessibilityEvent event) {
    // Copied at once: the framework may use the event again.
    UiEvent copy = UiEvent.of(event);
    synchronized (this) {
      count++;
      notifyAll();
    }
    for (NodeSource.UiEventListener listener : listeners) listener.onEvent(copy);
  }

  NodeSource.Subscription listen(final NodeSource.UiEventListener listener) {
    listeners.add(listener);
    return new NodeSource.Subscription() {
      @Override
      public void close() {
        listeners.remove(listener);
      }
    };
  }

  synchronized long count() {
    return count;
  }

  /** Returns as soon as something was reported after {@code seen}, or the time is over; which it was is for the caller to look. */
  synchronized void awaitAfter(long seen, long timeoutMs) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
    while (count <= seen) {
      long leftMs = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime() + 999_999);
      if (leftMs <= 0) return;
      wait(leftMs);
    }
  }
}

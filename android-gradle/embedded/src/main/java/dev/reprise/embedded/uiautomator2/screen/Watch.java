package dev.reprise.embedded.uiautomator2.screen;

import android.view.accessibility.AccessibilityEvent;
import android.widget.Toast;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.UiEvent;
import java.util.ArrayList;
import java.util.List;

/** Listens to the screen as long as the server runs: when it was last at rest, and what toasts have said. */
public final class Watch implements AutoCloseable {
  /** What UiDevice.waitForIdle calls idle: no accessibility event for half a second. */
  private static final long QUIET_MS = 500;
  /** A toast is in the tree for so long after it came up. */
  private static final long TOAST_MS = 3_500;

  private final NodeSource.Subscription listening;
  private long lastEventNs = System.nanoTime();
  private String toast;
  private long toastNs;

  public Watch(NodeSource source) {
    listening = source.listen(this::onEvent);
  }

  /** Returns when nothing has happened for half a second, or after {@code timeoutMs}: a screen that never rests is looked at as it is. */
  public synchronized void awaitIdle(long timeoutMs) throws InterruptedException {
    long deadlineNs = System.nanoTime() + timeoutMs * 1_000_000;
    while (true) {
      long nowNs = System.nanoTime();
      long untilNs = Math.min(lastEventNs + QUIET_MS * 1_000_000, deadlineNs);
      if (untilNs <= nowNs) return;
      // An event only moves the end of the wait away, so nobody has to wake this thread.
      wait(Math.max(1, (untilNs - nowNs + 999_999) / 1_000_000));
    }
  }

  /** The last toast, while it counts as shown. */
  public synchronized List<UiElement> toasts() {
    List<UiElement> shown = new ArrayList<>();
    if (toast != null && System.nanoTime() - toastNs < TOAST_MS * 1_000_000) shown.add(UiElement.toast(toast, 0));
    return shown;
  }

  private synchronized void onEvent(UiEvent event) {
    lastEventNs = System.nanoTime();
    // A notification's event is of this type too.
    boolean isToast = event.type == AccessibilityEvent.TYPE_NOTIFICATION_STATE_CHANGED && Toast.class.getName().equals(event.className);
    if (!isToast || event.text == null) return;
    toast = event.text;
    toastNs = lastEventNs;
  }

  @Override
  public void close() {
    listening.close();
  }
}

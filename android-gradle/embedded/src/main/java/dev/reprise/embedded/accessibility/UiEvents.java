package dev.reprise.embedded.accessibility;

import android.view.accessibility.AccessibilityEvent;
import dev.reprise.embedded.clock.Uptime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Every accessibility event, to everyone who listens, as it happens. */
public final class UiEvents {
  private final List<Consumer<AccessibilityEvent>> listeners = new CopyOnWriteArrayList<>();
  private volatile long lastEventNs = System.nanoTime();

  public interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  public void send(AccessibilityEvent event) {
    lastEventNs = System.nanoTime();
    event.setEventTime(Uptime.nowMs());
    for (Consumer<AccessibilityEvent> listener : listeners) listener.accept(event);
  }

  /** For how long nothing has happened. */
  public long quietMs() {
    return (System.nanoTime() - lastEventNs) / 1_000_000;
  }

  /** Until the listening is closed. */
  public Listening listen(Consumer<AccessibilityEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}

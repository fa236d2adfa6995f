package dev.reprise.embedded.window;

import android.view.WindowManager.LayoutParams;
import dev.reprise.embedded.clock.Uptime;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.List;

/** Tells watchers that the screen was drawn anew: a window has drawn, or windows have come, gone or moved. Costs nothing while nobody watches. */
public final class ScreenChanges {
  private final Device device;
  /** Guarded by this, as all below. */
  private int watchers;
  private long count;
  private long atMs;
  /** What lies where, as far as windows can change it without drawing. Main thread only. */
  private List<Object> composition = List.of();

  public ScreenChanges(Device device) {
    this.device = device;
  }

  /** A window has drawn. */
  public synchronized void drawn() {
    if (watchers == 0) return;
    count++;
    atMs = Uptime.nowMs();
    notifyAll();
  }

  /** Looks whether the windows lie as they lay. After every turn. */
  void compare(List<DeviceWindow> windows) {
    synchronized (this) {
      if (watchers == 0) return;
    }
    List<Object> before = composition;
    composition = composition(windows);
    if (!composition.equals(before)) drawn();
  }

  private List<Object> composition(List<DeviceWindow> windows) {
    DisplayShape shape = device.display.now();
    List<Object> now = new ArrayList<>(List.of(shape.width, shape.height, device.systemUi.power.isAwake()));
    for (DeviceWindow window : windows) {
      int looks = window.params.flags & (LayoutParams.FLAG_DIM_BEHIND | LayoutParams.FLAG_SECURE);
      now.addAll(List.of(window.id, window.x, window.y, window.width(), window.height(), looks, window.params.dimAmount));
    }
    return now;
  }

  /** Begins to watch; the screen as it is counts as one change. */
  public synchronized Watch watch() {
    watchers++;
    return new Watch();
  }

  /** One watcher's place in the changes. */
  public final class Watch implements AutoCloseable {
    private long seen = count;
    private long seenAtMs = Uptime.nowMs();
    private boolean first = true;
    private boolean closed;

    /** Blocks until something changed that was not {@link #see}n. False when it was closed. */
    public boolean await() throws InterruptedException {
      synchronized (ScreenChanges.this) {
        while (!closed && !first && count == seen) ScreenChanges.this.wait();
        return !closed;
      }
    }

    /** Lets so much time pass. False when it was closed. */
    public boolean pause(long untilNs) throws InterruptedException {
      synchronized (ScreenChanges.this) {
        for (long leftNs = untilNs - System.nanoTime(); !closed && leftNs > 0; leftNs = untilNs - System.nanoTime()) {
          ScreenChanges.this.wait(leftNs / 1_000_000, (int) (leftNs % 1_000_000));
        }
        return !closed;
      }
    }

    /** All changes up to now are in the picture that is taken now. Returns how many they are. Main thread only. */
    public long see() {
      synchronized (ScreenChanges.this) {
        long changes = first ? 1 : count - seen;
        seenAtMs = first ? Uptime.nowMs() : atMs;
        seen = count;
        first = false;
        return changes;
      }
    }

    /** When the last change that was seen was drawn. */
    public long seenAtMs() {
      synchronized (ScreenChanges.this) {
        return seenAtMs;
      }
    }

    @Override
    public void close() {
      synchronized (ScreenChanges.this) {
        if (closed) return;
        closed = true;
        watchers--;
        ScreenChanges.this.notifyAll();
      }
    }
  }
}

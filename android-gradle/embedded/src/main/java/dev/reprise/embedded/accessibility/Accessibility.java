package dev.reprise.embedded.accessibility;

import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.window.DeviceWindow;
import java.util.List;
import java.util.concurrent.Callable;

/** Access to the trees of the windows on the screen, and to what happens on it. */
public final class Accessibility {
  public final UiEvents events = new UiEvents();
  private final Device device;

  public Accessibility(Device device) {
    this.device = device;
  }

  /** Runs a reader on the main thread while every visible window hands out all of its nodes, with their resource ids. */
  public <T> T read(Callable<T> reader) {
    return device.mainThread.call(
        () -> {
          List<DeviceWindow> windows = device.windows.visible();
          for (DeviceWindow window : windows) FetchFlags.set(window.view);
          try {
            return reader.call();
          } finally {
            for (DeviceWindow window : windows) FetchFlags.clear(window.view);
          }
        });
  }

  /** The root node of a window; inside {@link #read}. Null when its app is gone. */
  public ViewNode root(DeviceWindow window) {
    return window.process != null && window.process.isDead() ? null : window.ask(() -> ViewNode.root(window));
  }

  /** A node of a window by the framework's number for it; inside {@link #read}. Null when it, or its app, is gone. */
  public ViewNode node(DeviceWindow window, long accessibilityId) {
    return window.process != null && window.process.isDead() ? null : window.ask(() -> ViewNode.find(window, accessibilityId));
  }

  /** The node of a window that has input focus; inside {@link #read}. */
  public ViewNode focus(DeviceWindow window) {
    return window.process != null && window.process.isDead() ? null : window.ask(() -> ViewNode.focus(window));
  }
}

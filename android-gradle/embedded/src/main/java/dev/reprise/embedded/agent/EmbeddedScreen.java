package dev.reprise.embedded.agent;

import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.Screen;
import dev.reprise.embedded.activity.ActivityRecord;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.window.DeviceWindow;
import java.util.ArrayList;
import java.util.List;

/** The screen during one read. */
final class EmbeddedScreen implements Screen {
  private final Device device;
  private final List<EmbeddedWindow> windows = new ArrayList<>();

  EmbeddedScreen(Device device) {
    this.device = device;
    DeviceWindow focused = device.windows.focusedWindow();
    for (DeviceWindow window : device.windows.visible()) {
      windows.add(0, new EmbeddedWindow(device, window, windows.size(), focused != null && focused.root == window.root));
    }
  }

  @Override
  public List<EmbeddedWindow> windows() {
    return windows;
  }

  @Override
  public DisplayInfo display() {
    DisplayShape shape = device.display.now();
    return new DisplayInfo(shape.width, shape.height, shape.densityDpi, shape.rotation);
  }

  @Override
  public boolean keyboardShown() {
    return device.softKeyboard.isShown();
  }

  @Override
  public String foregroundPackage() {
    ActivityRecord record = device.activities.resumedRecord();
    return record == null ? null : record.component().substring(0, record.component().indexOf('/'));
  }

  @Override
  public String foregroundActivity() {
    ActivityRecord record = device.activities.resumedRecord();
    return record == null ? null : record.component();
  }

  /** Its apps are asked on the one main thread: they answer, or the whole reading fails. */
  @Override
  public boolean isPartial() {
    return false;
  }
}

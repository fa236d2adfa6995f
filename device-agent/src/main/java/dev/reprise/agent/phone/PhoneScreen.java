package dev.reprise.agent.phone;

import android.content.ComponentName;
import android.view.accessibility.AccessibilityWindowInfo;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.WindowKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The screen during one reading. */
final class PhoneScreen implements Screen {
  private static final Comparator<PhoneWindow> TOPMOST_FIRST = new Comparator<PhoneWindow>() {
    @Override
    public int compare(PhoneWindow one, PhoneWindow other) {
      return Integer.compare(other.layer(), one.layer());
    }
  };

  private final Reading reading;
  private final Platform platform;
  private final Front front;
  private DisplayInfo display;
  private List<PhoneWindow> windows;

  PhoneScreen(Reading reading, Platform platform) {
    this.reading = reading;
    this.platform = platform;
    this.front = new Front(platform);
  }

  @Override
  public List<PhoneWindow> windows() {
    if (windows == null) {
      windows = new ArrayList<>();
      for (AccessibilityWindowInfo info : reading.windows()) windows.add(new PhoneWindow(reading, info, front));
      Collections.sort(windows, TOPMOST_FIRST);
    }
    return windows;
  }

  @Override
  public DisplayInfo display() {
    if (display == null) display = platform.display();
    return display;
  }

  @Override
  public boolean keyboardShown() {
    for (PhoneWindow window : windows()) if (window.kind() == WindowKind.INPUT_METHOD) return true;
    return false;
  }

  /** The activity's; where the device does not tell, that of the window that was touched last. */
  @Override
  public String foregroundPackage() {
    ComponentName top = front.activity();
    if (top != null) return top.getPackageName();
    for (PhoneWindow window : windows()) if (window.active()) return window.packageName();
    return null;
  }

  @Override
  public String foregroundActivity() {
    ComponentName top = front.activity();
    return top == null ? null : PhoneWindow.component(top);
  }

  @Override
  public boolean isPartial() {
    return reading.isPartial();
  }
}

package dev.reprise.embedded.systemui;

import android.provider.Settings;
import android.service.notification.StatusBarNotification;
import android.widget.FrameLayout;
import dev.reprise.embedded.sandbox.Device;

/** What is important comes up by itself for a while, over the app that goes on below. Main thread only. */
final class HeadsUp {
  /** SystemUI's heads_up_notification_decay. */
  private static final long SHOWN_MS = 5000;

  private final Device device;
  private final SystemWindow window;
  private StatusBarNotification showing;

  HeadsUp(Device device) {
    this.device = device;
    this.window = new SystemWindow(device, "HeadsUp", null);
  }

  void show(StatusBarNotification posted) {
    Look look = new Look(device);
    FrameLayout frame = new FrameLayout(look.context);
    frame.setPadding(look.px(12), look.px(12), look.px(12), look.px(6));
    frame.addView(NotificationRow.of(device, look, posted, this::close));
    showing = posted;
    window.show(frame);
    device.mainThread.postDelayed(
        () -> {
          if (showing == posted) close();
        },
        shownMs());
  }

  /** Longer for people who have set that they need longer ("Time to take action"). */
  private long shownMs() {
    String wanted = device.settings.get("secure", Settings.Secure.ACCESSIBILITY_INTERACTIVE_UI_TIMEOUT_MS);
    try {
      return wanted == null ? SHOWN_MS : Math.max(SHOWN_MS, Long.parseLong(wanted));
    } catch (NumberFormatException e) {
      return SHOWN_MS; // What is no number counts as not set, as in the settings provider's own readers.
    }
  }

  /** The one that it shows is gone. */
  void drop(String packageName, String tag, int id) {
    boolean same = showing != null && showing.getPackageName().equals(packageName) && showing.getId() == id && java.util.Objects.equals(showing.getTag(), tag);
    if (same) close();
  }

  void close() {
    showing = null;
    window.close();
  }
}

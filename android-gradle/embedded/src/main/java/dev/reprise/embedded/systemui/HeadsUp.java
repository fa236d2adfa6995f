package dev.reprise.embedded.systemui;

import android.provider.Settings;
import android.service.notification.StatusBarNotification;
import android.widget.FrameLayout;
import dev.reprise.embedded.sandbox.Device;
import java.util.Objects;

/** What is important comes up by itself for a while, over the app that goes on below. Main thread only. */
final class HeadsUp {
  /** SystemUI's heads_up_notification_decay. */
  private static final long SHOWN_MS = 5000;

  private final Device device;
  private final SystemWindow window;
  private StatusBarNotification showing;
  /** What it is shown for, from its coming up to its going. */
  private Object turn;

  HeadsUp(Device device) {
    this.device = device;
    this.window = new SystemWindow(device, "HeadsUp", null);
  }

  void show(StatusBarNotification posted) {
    Object shown = new Object();
    turn = shown;
    fill(posted);
    device.mainThread.postDelayed(
        () -> {
          if (turn == shown) close();
        },
        shownMs());
  }

  /** What it shows says something else now, without a word: it goes when it was to go. */
  void update(StatusBarNotification posted) {
    if (isOf(posted.getPackageName(), posted.getTag(), posted.getId())) fill(posted);
  }

  private void fill(StatusBarNotification posted) {
    Look look = new Look(device);
    FrameLayout frame = new ThrownUp(look.context, this::close);
    frame.setPadding(look.px(12), look.px(12), look.px(12), look.px(6));
    frame.addView(NotificationRow.of(device, look, posted, this::close));
    showing = posted;
    window.show(frame);
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
    if (isOf(packageName, tag, id)) close();
  }

  private boolean isOf(String packageName, String tag, int id) {
    return showing != null && showing.getPackageName().equals(packageName) && showing.getId() == id && Objects.equals(showing.getTag(), tag);
  }

  void close() {
    showing = null;
    turn = null;
    window.close();
  }
}

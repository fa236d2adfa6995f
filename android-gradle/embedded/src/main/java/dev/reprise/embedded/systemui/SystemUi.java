package dev.reprise.embedded.systemui;

import android.app.Notification;
import android.app.NotificationManager;
import android.service.notification.StatusBarNotification;
import dev.reprise.embedded.sandbox.Device;

/** What the system itself shows: shade, heads-up, recents, lock screen. Main thread only, except where said. */
public final class SystemUi {
  public final Power power;
  public final EdgeSwipe edge;
  private final Device device;
  private final Shade shade;
  private final HeadsUp headsUp;
  private final Recents recents;

  public SystemUi(Device device) {
    this.device = device;
    this.power = new Power(device);
    this.edge = new EdgeSwipe(device);
    this.shade = new Shade(device);
    this.headsUp = new HeadsUp(device);
    this.recents = new Recents(device);
  }

  public void expandNotifications() {
    expand(false);
  }

  public void expandSettings() {
    expand(true);
  }

  private void expand(boolean quickSettings) {
    if (!power.isAwake()) return;
    recents.close();
    headsUp.close();
    shade.open(quickSettings);
  }

  public void toggleNotifications() {
    if (shade.isOpen()) shade.close();
    else expandNotifications();
  }

  public void toggleRecents() {
    if (!power.isAwake() || power.isLocked()) return;
    shade.close();
    if (recents.isOpen()) recents.close();
    else recents.open();
  }

  /** Shade and recents go, as with HOME. */
  public void collapse() {
    shade.close();
    recents.close();
  }

  /** Whatever it shows goes, as when the screen goes off. */
  void closeAll() {
    collapse();
    headsUp.close();
  }

  boolean mayPullShade() {
    return power.isAwake() && !shade.isOpen() && !power.isLocked();
  }

  /** Nothing of the time before a restore stays on the screen. */
  public void reset() {
    closeAll();
    power.reset();
  }

  /** The shade shows settings, and is dark or light by one. */
  public void onSettingChanged() {
    shade.refresh();
  }

  /**
   * A notification was posted; from any thread.
   *
   * @param again in place of one that was there already
   */
  public void onPosted(StatusBarNotification posted, int importance, boolean again) {
    device.mainThread.post(
        () -> {
          refresh();
          boolean wanted = !"0".equals(device.settings.get("global", "heads_up_notifications_enabled"));
          boolean high = importance >= NotificationManager.IMPORTANCE_HIGH || posted.getNotification().fullScreenIntent != null;
          boolean quiet = again && (posted.getNotification().flags & Notification.FLAG_ONLY_ALERT_ONCE) != 0;
          if (quiet) headsUp.update(posted);
          else if (high && wanted && power.isAwake() && !power.isLocked() && !shade.isOpen()) headsUp.show(posted);
        });
  }

  /** One is gone; from any thread. */
  public void onRemoved(String packageName, String tag, int id) {
    device.mainThread.post(
        () -> {
          headsUp.drop(packageName, tag, id);
          refresh();
        });
  }

  private void refresh() {
    shade.refresh();
    power.refresh();
  }
}

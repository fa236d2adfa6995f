package org.robolectric.shadows;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.content.Context;
import android.os.Build;
import android.service.notification.StatusBarNotification;
import android.util.Log;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.ReflectionHelpers;

/** Notifications by package; Robolectric keeps those of all apps in one map without it. Channels stay Robolectric's. */
@Implements(NotificationManager.class)
public class DeviceNotificationManager extends ShadowNotificationManager {
  @RealObject private NotificationManager realManager;

  @Implementation
  @Override
  protected void notify(String tag, int id, Notification notification) {
    String channelId = notification.getChannelId();
    NotificationChannel channel = channelId == null ? null : getNotificationChannel(channelId);
    if (channel == null && context().getApplicationInfo().targetSdkVersion >= Build.VERSION_CODES.O) {
      Log.e("NotificationService", "No Channel found for pkg=" + packageName() + ", channelId=" + channelId + ", id=" + id + ", tag=" + tag);
      return;
    }
    int byPriority = notification.priority > Notification.PRIORITY_DEFAULT ? NotificationManager.IMPORTANCE_HIGH : NotificationManager.IMPORTANCE_DEFAULT;
    Device.get().notifications.post(packageName(), tag, id, notification, channel == null ? byPriority : channel.getImportance());
  }

  @Implementation
  @Override
  protected void cancel(String tag, int id) {
    Device.get().notifications.cancel(packageName(), tag, id);
  }

  @Implementation
  @Override
  protected void cancelAll() {
    Device.get().notifications.forgetPackage(packageName());
  }

  @Implementation
  @Override
  public StatusBarNotification[] getActiveNotifications() {
    return Device.get().notifications.active(packageName());
  }

  @Implementation
  protected boolean areNotificationsEnabled() {
    return Device.get().notifications.mayPost(packageName());
  }

  private String packageName() {
    return context().getPackageName();
  }

  private Context context() {
    return ReflectionHelpers.getField(realManager, "mContext");
  }
}

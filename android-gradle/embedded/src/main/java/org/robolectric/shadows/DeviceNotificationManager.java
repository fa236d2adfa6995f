package org.robolectric.shadows;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationChannelGroup;
import android.app.NotificationManager;
import android.content.Context;
import android.os.Build;
import android.service.notification.StatusBarNotification;
import android.util.Log;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.service.NotificationChannels;
import java.util.List;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.ReflectionHelpers;

/** Notifications and their channels by package; Robolectric keeps those of all apps in one map without it. */
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

  @Implementation
  @Override
  protected void createNotificationChannel(NotificationChannel channel) {
    channels().create(packageName(), channel);
  }

  @Implementation
  @Override
  protected void createNotificationChannels(List<NotificationChannel> channels) {
    for (NotificationChannel channel : channels) createNotificationChannel(channel);
  }

  @Implementation
  @Override
  protected NotificationChannel getNotificationChannel(String id) {
    return channels().get(packageName(), id);
  }

  /** No channel has one of its own for a conversation here: only a person makes those. */
  @Implementation
  @Override
  protected NotificationChannel getNotificationChannel(String id, String conversation) {
    return getNotificationChannel(id);
  }

  @Implementation
  @Override
  public List<NotificationChannel> getNotificationChannels() {
    return channels().all(packageName());
  }

  @Implementation
  @Override
  protected void deleteNotificationChannel(String id) {
    Device.get().notifications.deleteChannel(packageName(), id);
  }

  @Implementation
  @Override
  protected void createNotificationChannelGroup(NotificationChannelGroup group) {
    channels().createGroup(packageName(), group);
  }

  @Implementation
  @Override
  protected void createNotificationChannelGroups(List<NotificationChannelGroup> groups) {
    for (NotificationChannelGroup group : groups) createNotificationChannelGroup(group);
  }

  @Implementation
  @Override
  protected List<NotificationChannelGroup> getNotificationChannelGroups() {
    return channels().groups(packageName());
  }

  /** Null when there is none. */
  @Implementation
  @Override
  public NotificationChannelGroup getNotificationChannelGroup(String id) {
    for (NotificationChannelGroup group : getNotificationChannelGroups()) if (group.getId().equals(id)) return group;
    return null;
  }

  @Implementation
  @Override
  protected void deleteNotificationChannelGroup(String id) {
    for (NotificationChannel channel : getNotificationChannels()) if (id.equals(channel.getGroup())) deleteNotificationChannel(channel.getId());
    channels().deleteGroup(packageName(), id);
  }

  private static NotificationChannels channels() {
    return Device.get().notifications.channels;
  }

  private String packageName() {
    return context().getPackageName();
  }

  private Context context() {
    return ReflectionHelpers.getField(realManager, "mContext");
  }
}

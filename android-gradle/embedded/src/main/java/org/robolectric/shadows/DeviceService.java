package org.robolectric.shadows;

import android.app.Notification;
import android.app.NotificationManager;
import android.app.Service;
import android.os.Build;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;

/** What a service asks of the system goes to this device's service manager. One that stops itself is destroyed, unless somebody is bound to it or has started it again meanwhile. */
@Implements(Service.class)
public class DeviceService extends ShadowService {
  private static final int ANY_START = -1;

  @RealObject private Service realService;

  @Implementation
  @Override
  protected void stopSelf() {
    Device.get().services.stopSelf(realService, ANY_START);
  }

  @Implementation
  @Override
  protected void stopSelf(int startId) {
    Device.get().services.stopSelf(realService, startId);
  }

  @Implementation
  @Override
  protected boolean stopSelfResult(int startId) {
    return Device.get().services.stopSelf(realService, startId);
  }

  @Implementation
  @Override
  protected void startForeground(int id, Notification notification) {
    if (id == 0) throw new IllegalArgumentException("Invalid service id: 0");
    if (notification == null) throw new IllegalArgumentException("null notification");
    if (isShowable(notification)) {
      realService.getSystemService(NotificationManager.class).notify(id, notification);
      Device.get().services.startForeground(realService, id);
    } else {
      Device.get().services.refuseForeground(realService);
    }
  }

  /** One that is not ends the app: a person must be able to see what goes on. */
  private boolean isShowable(Notification notification) {
    boolean asksForChannel = realService.getApplicationInfo().targetSdkVersion >= Build.VERSION_CODES.O_MR1;
    NotificationManager notifications = realService.getSystemService(NotificationManager.class);
    boolean hasChannel = notification.getChannelId() != null && notifications.getNotificationChannel(notification.getChannelId()) != null;
    return notification.getSmallIcon() != null && (hasChannel || !asksForChannel);
  }

  @Implementation
  @Override
  protected void startForeground(int id, Notification notification, int foregroundServiceType) {
    startForeground(id, notification);
  }

  @Implementation
  @Override
  protected void stopForeground(boolean removeNotification) {
    Device.get().services.stopForeground(realService, removeNotification);
  }

  @Implementation
  @Override
  protected void stopForeground(int behaviour) {
    Device.get().services.stopForeground(realService, behaviour == Service.STOP_FOREGROUND_REMOVE);
  }
}

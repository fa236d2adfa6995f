package org.robolectric.shadows;

import android.app.AlarmManager;
import android.app.AlarmManager.AlarmClockInfo;
import android.app.AlarmManager.OnAlarmListener;
import android.app.PendingIntent;
import android.os.Handler;
import android.os.WorkSource;
import dev.reprise.embedded.sandbox.Device;
import java.util.concurrent.Executor;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** All ways to set an alarm end in setImpl; Robolectric's shadow keeps alarms with the manager that set them, and so with its process. */
@Implements(AlarmManager.class)
public class DeviceAlarmManager {
  @Implementation
  protected void setImpl(
      int type, long triggerAtMillis, long windowMillis, long intervalMillis, int flags, PendingIntent operation, OnAlarmListener listener,
      String listenerTag, Handler targetHandler, WorkSource workSource, AlarmClockInfo alarmClock) {
    Device.get().alarms.set(type, triggerAtMillis, intervalMillis, operation, listener, alarmClock);
  }

  @Implementation
  protected void setImpl(
      int type, long triggerAtMillis, long windowMillis, long intervalMillis, int flags, PendingIntent operation, OnAlarmListener listener,
      String listenerTag, Executor targetExecutor, WorkSource workSource, AlarmClockInfo alarmClock) {
    Device.get().alarms.set(type, triggerAtMillis, intervalMillis, operation, listener, alarmClock);
  }

  @Implementation
  protected void cancel(PendingIntent operation) {
    Device.get().alarms.cancel(operation, null);
  }

  @Implementation
  protected void cancel(OnAlarmListener listener) {
    Device.get().alarms.cancel(null, listener);
  }

  @Implementation
  protected boolean canScheduleExactAlarms() {
    return true;
  }

  @Implementation
  protected AlarmClockInfo getNextAlarmClock() {
    return Device.get().alarms.nextAlarmClock();
  }
}

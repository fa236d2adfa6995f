package dev.reprise.embedded.service;

import android.app.AlarmManager;
import android.app.AlarmManager.AlarmClockInfo;
import android.app.AlarmManager.OnAlarmListener;
import android.app.PendingIntent;
import android.os.SystemClock;
import android.util.Log;
import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.phone.Left;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.storage.StateFile;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * Alarms belong to the system: they survive a crash of their app, and start it when they go off; a force-stop takes them away. A
 * listener's alarm lives with its process. Apps set them from every thread, also while the main thread waits for that thread.
 */
public final class Alarms {
  private static final String TAG = "AlarmManager";

  private final Device device;
  private final StateFile file;
  private final List<Alarm> alarms = new ArrayList<>();
  private volatile Runnable wakeUp;

  public Alarms(Device device) {
    this.device = device;
    this.file = new StateFile(device.files, "alarms");
  }

  private static final class Alarm {
    /** When it goes off: uptime for the ELAPSED types, the device's date for RTC, so that setting the date moves only the latter. */
    long triggerMs;
    boolean elapsed;
    /** 0 when it goes off once. */
    long intervalMs;
    PendingIntent operation;
    OnAlarmListener listener;
    AppProcess process;
    String packageName;
    AlarmClockInfo clock;

    long dueInMs() {
      return triggerMs - (elapsed ? SystemClock.elapsedRealtime() : WallClock.nowMs());
    }
  }

  public void set(int type, long triggerMs, long intervalMs, PendingIntent operation, OnAlarmListener listener, AlarmClockInfo clock) {
    Alarm alarm = new Alarm();
    alarm.triggerMs = triggerMs;
    alarm.elapsed = type == AlarmManager.ELAPSED_REALTIME || type == AlarmManager.ELAPSED_REALTIME_WAKEUP;
    alarm.intervalMs = intervalMs;
    alarm.operation = operation;
    alarm.listener = listener;
    alarm.clock = clock;
    alarm.process = AppProcess.current();
    alarm.packageName = operation != null ? operation.getCreatorPackage() : alarm.process == null ? "android" : alarm.process.packageName;
    change(() -> {
      drop(operation, listener);
      alarms.add(alarm);
    });
  }

  public void cancel(PendingIntent operation, OnAlarmListener listener) {
    change(() -> drop(operation, listener));
  }

  private void drop(PendingIntent operation, OnAlarmListener listener) {
    alarms.removeIf(alarm -> operation != null && operation.equals(alarm.operation) || listener != null && alarm.listener == listener);
  }

  public synchronized AlarmClockInfo nextAlarmClock() {
    Alarm next = null;
    for (Alarm alarm : alarms) {
      if (alarm.clock != null && (next == null || alarm.dueInMs() < next.dueInMs())) next = alarm;
    }
    return next == null ? null : next.clock;
  }

  /** The next first. */
  public synchronized List<Left.Alarm> pending() {
    List<Left.Alarm> pending = new ArrayList<>();
    for (Alarm alarm : alarms) pending.add(new Left.Alarm(alarm.packageName, alarm.elapsed, alarm.dueInMs(), alarm.triggerMs, alarm.intervalMs));
    pending.sort(Comparator.comparingLong(Left.Alarm::inMs));
    return pending;
  }

  public void forgetPackage(String packageName) {
    change(() -> alarms.removeIf(alarm -> alarm.packageName.equals(packageName)));
  }

  public synchronized void dropProcess(AppProcess process) {
    if (alarms.stream().noneMatch(alarm -> alarm.process == process)) return;
    change(() -> alarms.removeIf(alarm -> alarm.process == process && alarm.listener != null));
    for (Alarm alarm : alarms) if (alarm.process == process) alarm.process = null;
  }

  /** The date was set. */
  public void onClockChanged() {
    change(() -> {});
  }

  /** A boot starts without any, as on a phone. */
  public void forgetAll() {
    change(alarms::clear);
  }

  /** Takes those of a snapshot. */
  public synchronized void reload() {
    alarms.clear();
    JSONArray stored = file.read().optJSONArray("alarms");
    for (int i = 0; stored != null && i < stored.length(); i++) {
      try {
        JSONObject entry = stored.getJSONObject(i);
        Alarm alarm = new Alarm();
        alarm.elapsed = entry.getBoolean("elapsed");
        alarm.triggerMs = alarm.elapsed ? SystemClock.elapsedRealtime() + entry.getLong("dueInMs") : entry.getLong("triggerMs");
        alarm.intervalMs = entry.getLong("intervalMs");
        alarm.operation = StoredIntent.fromJson(entry.getJSONObject("operation"));
        alarm.packageName = alarm.operation.getCreatorPackage();
        alarms.add(alarm);
      } catch (JSONException | URISyntaxException e) {
        throw new IllegalStateException("The snapshot's alarms cannot be read.", e);
      }
    }
    schedule();
  }

  private void change(Runnable work) {
    AppProcess.asSystem(
        () -> {
          synchronized (this) {
            work.run();
            save();
            schedule();
          }
        });
  }

  private void schedule() {
    Alarm next = null;
    for (Alarm alarm : alarms) if (next == null || alarm.dueInMs() < next.dueInMs()) next = alarm;
    Runnable mine = this::goOff;
    wakeUp = next == null ? null : mine;
    if (next == null) return;
    device.mainThread.postDelayed(
        () -> {
          if (wakeUp == mine) mine.run();
        },
        Math.max(0, next.dueInMs()));
  }

  private void goOff() {
    List<Alarm> due = new ArrayList<>();
    change(
        () -> {
          for (Alarm alarm : alarms) if (alarm.dueInMs() <= 0) due.add(alarm);
          for (Alarm alarm : due) {
            if (alarm.intervalMs > 0) alarm.triggerMs += alarm.intervalMs * (1 - alarm.dueInMs() / alarm.intervalMs);
            else alarms.remove(alarm);
          }
        });
    for (Alarm alarm : due) deliver(alarm);
  }

  private void deliver(Alarm alarm) {
    try {
      if (alarm.listener != null) alarm.process.run(alarm.listener::onAlarm);
      else alarm.operation.send();
    } catch (PendingIntent.CanceledException e) {
      Log.i(TAG, "Alarm of " + alarm.packageName + " was cancelled by its app");
    } catch (RuntimeException e) {
      // What it was to open is no longer installed, say: the other alarms that are due go off all the same.
      Log.w(TAG, "Alarm of " + alarm.packageName + " could not be delivered", e);
    }
  }

  private void save() {
    JSONArray stored = new JSONArray();
    try {
      for (Alarm alarm : alarms) {
        if (alarm.operation == null) continue;
        stored.put(
            new JSONObject()
                .put("elapsed", alarm.elapsed)
                .put("triggerMs", alarm.triggerMs)
                .put("dueInMs", alarm.dueInMs())
                .put("intervalMs", alarm.intervalMs)
                .put("operation", StoredIntent.toJson(alarm.operation)));
      }
      file.write(new JSONObject().put("alarms", stored));
    } catch (JSONException e) {
      throw new IllegalStateException("Strings and numbers always fit into JSON.", e);
    }
  }
}

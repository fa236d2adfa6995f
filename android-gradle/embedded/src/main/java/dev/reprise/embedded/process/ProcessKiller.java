package dev.reprise.embedded.process;

import android.database.sqlite.SQLiteDatabase;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;
import android.os.MessageQueue;
import android.util.Log;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.WeakHashMap;
import org.robolectric.util.ReflectionHelpers;

/**
 * Ends one process as SIGKILL does. The order matters: first nothing may draw or be dispatched any more, then nothing may run, then
 * everything that framework and Robolectric still hold is let go, until the class loader can be collected.
 */
final class ProcessKiller {
  private static final String TAG = "ActivityManager";

  private final Device device;
  private final AppProcess process;

  ProcessKiller(Device device, AppProcess process) {
    this.device = device;
    this.process = process;
  }

  void kill() {
    if (process.loader == null || process.loader.process() == null) return;
    step("windows", () -> device.windows.dropProcess(process));
    step("activities", () -> device.activities.dropProcess(process));
    step("messages", this::dropMessages);
    step("threads", () -> new ThreadReaper(process).endAll());
    step("services", () -> device.services.dropProcess(process));
    step("alarms", () -> device.alarms.dropProcess(process));
    step("clipboard", () -> device.clipboard.dropProcess(process));
    step("toasts", () -> device.toasts.dropProcess(process));
    step("package monitors", () -> device.packages.monitors.dropProcess(process));
    step("sounds", () -> device.mixer.dropProcess(process));
    step("receivers", () -> device.broadcasts.dropProcess(process));
    step("databases", this::closeDatabases);
    new HolderPurge(process, this::step).releaseAll();
    process.providers.clear();
    process.loader.close();
    Log.i(TAG, "Process " + process.packageName + " (pid " + process.pid + ") has died");
  }

  /** One step; a step that fails leaves a line in the log and does not keep the others from running. */
  private void step(String what, Step work) {
    try {
      work.run();
    } catch (Throwable problem) {
      Log.w(TAG, "Cleaning " + what + " of " + process + " failed", problem);
    }
  }

  interface Step {
    void run() throws Exception;
  }

  /**
   * Takes the process's messages out of the main queue. Only through Handler: API 35 keeps a tail pointer and a count of its own, and
   * relinking the list by hand wedges the main looper now and then.
   */
  private void dropMessages() {
    MessageQueue queue = Looper.getMainLooper().getQueue();
    List<Message> own = new ArrayList<>();
    synchronized (queue) {
      Message message = ReflectionHelpers.getField(queue, "mMessages");
      for (; message != null; message = ReflectionHelpers.getField(message, "next")) {
        if (message.workSourceUid == process.pid && message.getTarget() != null) own.add(message);
      }
    }
    for (Message message : own) {
      Handler handler = message.getTarget();
      if (handler == null) continue;
      if (message.getCallback() != null) handler.removeCallbacks(message.getCallback());
      else handler.removeMessages(message.what, message.obj);
    }
  }

  private void closeDatabases() {
    if (process.application == null) return;
    String folder = process.application.getApplicationInfo().dataDir + "/";
    WeakHashMap<SQLiteDatabase, Object> active = ReflectionHelpers.getStaticField(SQLiteDatabase.class, "sActiveDatabases");
    List<SQLiteDatabase> open;
    synchronized (active) {
      open = new ArrayList<>(active.keySet());
    }
    for (SQLiteDatabase database : open) {
      if (database == null || !database.getPath().startsWith(folder)) continue;
      // Every close gives back one reference; an open cursor holds another.
      while (database.isOpen()) database.close();
    }
  }
}

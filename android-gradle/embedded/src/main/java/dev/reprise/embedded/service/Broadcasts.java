package dev.reprise.embedded.service;

import android.content.BroadcastReceiver;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import android.os.BatteryManager;
import android.os.Bundle;
import android.os.Handler;
import dev.reprise.embedded.packages.Intents;
import dev.reprise.embedded.phone.Activities.BroadcastResult;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.robolectric.RuntimeEnvironment;

/** Delivers broadcasts to registered receivers and to those of manifests, each in its own process, which is started when it has to be. */
public final class Broadcasts {
  private final Device device;
  private final List<Registered> registered = new CopyOnWriteArrayList<>();
  private final Map<String, Intent> sticky = new ConcurrentHashMap<>();

  public Broadcasts(Device device) {
    this.device = device;
    sticky.put(
        Intent.ACTION_BATTERY_CHANGED,
        new Intent(Intent.ACTION_BATTERY_CHANGED)
            .putExtra(BatteryManager.EXTRA_LEVEL, 100)
            .putExtra(BatteryManager.EXTRA_SCALE, 100)
            .putExtra(BatteryManager.EXTRA_PRESENT, true)
            .putExtra(BatteryManager.EXTRA_STATUS, BatteryManager.BATTERY_STATUS_FULL)
            .putExtra(BatteryManager.EXTRA_PLUGGED, BatteryManager.BATTERY_PLUGGED_AC));
  }

  private static final class Registered {
    BroadcastReceiver receiver;
    IntentFilter filter;
    String permission;
    Handler scheduler;
    Context context;
    /** Null for the device itself. */
    AppProcess process;
  }

  /** How a broadcast ends: what its last receiver set. */
  private static final class Outcome {
    int code;
    String data;
    Bundle extras;
    boolean aborted;

    Outcome(int code, String data, Bundle extras) {
      this.code = code;
      this.data = data;
      this.extras = extras;
    }
  }

  /** The sticky intent that matches, or null; a null receiver only asks for that. */
  public Intent register(Context context, BroadcastReceiver receiver, IntentFilter filter, String permission, Handler scheduler) {
    if (receiver != null) {
      Registered entry = new Registered();
      entry.receiver = receiver;
      entry.filter = filter;
      entry.permission = permission;
      entry.scheduler = scheduler;
      entry.context = context;
      entry.process = AppProcess.of(context);
      registered.add(entry);
    }
    for (Intent intent : sticky.values()) {
      if (filter.hasAction(intent.getAction())) return new Intent(intent);
    }
    return null;
  }

  public void unregister(BroadcastReceiver receiver) {
    boolean known = registered.removeIf(entry -> entry.receiver == receiver);
    if (!known) throw new IllegalArgumentException("Receiver not registered: " + receiver);
  }

  public void dropProcess(AppProcess process) {
    registered.removeIf(entry -> entry.process == process);
  }

  /** From any thread; receivers run a moment later. A null caller is the system. */
  public void send(Intent intent, String receiverPermission, AppProcess caller) {
    Intent copy = Intents.parcelled(intent, null);
    AppProcess.asSystem(() -> device.mainThread.post(() -> deliver(copy, receiverPermission, caller, null, new Outcome(0, null, null))));
  }

  public void sendSticky(Intent intent) {
    sticky.put(intent.getAction(), new Intent(intent));
    send(intent, null, null);
  }

  /** One receiver after the other, by priority; the result receiver comes last. */
  public void sendOrdered(Context context, Intent intent, String receiverPermission, BroadcastReceiver resultReceiver, int code, String data, Bundle extras) {
    Intent copy = Intents.parcelled(intent, null);
    AppProcess caller = AppProcess.current();
    Registered last = null;
    if (resultReceiver != null) {
      last = new Registered();
      last.receiver = resultReceiver;
      last.context = context;
      last.process = caller;
    }
    Registered result = last;
    AppProcess.asSystem(() -> device.mainThread.post(() -> deliver(copy, receiverPermission, caller, result, new Outcome(code, data, extras))));
  }

  /** As `am broadcast` does: returns when the last receiver has run. */
  public BroadcastResult sendAndWait(Intent intent) {
    return device.mainThread.call(
        () -> {
          Outcome outcome = new Outcome(0, null, null);
          deliver(intent, null, null, null, outcome);
          return new BroadcastResult(outcome.code, outcome.data);
        });
  }

  private void deliver(Intent intent, String permission, AppProcess caller, Registered resultReceiver, Outcome outcome) {
    List<Registered> matching = new ArrayList<>();
    for (Registered entry : registered) if (matches(entry, intent, permission, caller)) matching.add(entry);
    matching.sort(Comparator.comparingInt((Registered entry) -> entry.filter.getPriority()).reversed());
    for (Registered entry : matching) receive(entry, intent, outcome);
    for (ResolveInfo declared : declared(intent, caller)) receiveDeclared(declared, intent, caller, outcome);
    if (resultReceiver != null) {
      outcome.aborted = false;
      receive(resultReceiver, intent, outcome);
    }
  }

  /** Receivers of manifests. One that is named needs no filter, unless another app names it (Android 13). */
  private static List<ResolveInfo> declared(Intent intent, AppProcess caller) {
    PackageManager packages = RuntimeEnvironment.systemContext.getPackageManager();
    ComponentName named = intent.getComponent();
    if (named == null || (caller != null && !caller.packageName.equals(named.getPackageName()))) return packages.queryBroadcastReceivers(intent, 0);
    ResolveInfo found = new ResolveInfo();
    try {
      found.activityInfo = packages.getReceiverInfo(named, PackageManager.MATCH_ALL);
    } catch (PackageManager.NameNotFoundException e) {
      return List.of();
    }
    return List.of(found);
  }

  private boolean matches(Registered entry, Intent intent, String permission, AppProcess caller) {
    if (entry.process != null && entry.process.isDead()) return false;
    if (intent.getComponent() != null) return false;
    if (intent.getPackage() != null && !intent.getPackage().equals(entry.context.getPackageName())) return false;
    if (permission != null && entry.process != null && !holds(entry.process, permission)) return false;
    if (entry.permission != null && caller != null && !holds(caller, entry.permission)) return false;
    return entry.filter.match(RuntimeEnvironment.systemContext.getContentResolver(), intent, false, "Broadcasts") > 0;
  }

  private boolean holds(AppProcess process, String permission) {
    return device.permissions.isGranted(device.packages.require(process.packageName), permission);
  }

  private void receive(Registered entry, Intent intent, Outcome outcome) {
    if (outcome.aborted) return;
    ClassLoader classes = entry.process == null ? getClass().getClassLoader() : entry.process.loader;
    Intent copy = Intents.parcelled(intent, classes);
    Runnable delivery = () -> call(entry.receiver, entry.context, copy, outcome);
    if (entry.scheduler != null) entry.scheduler.post(entry.process == null ? delivery : () -> entry.process.run(delivery));
    else if (entry.process == null) delivery.run();
    else entry.process.run(delivery);
  }

  private void receiveDeclared(ResolveInfo declared, Intent intent, AppProcess caller, Outcome outcome) {
    String packageName = declared.activityInfo.packageName;
    if (outcome.aborted || device.packages.installed(packageName) == null) return;
    if (intent.getPackage() != null && !intent.getPackage().equals(packageName)) return;
    if (!declared.activityInfo.exported && caller != null && !caller.packageName.equals(packageName)) return;
    AppProcess process = device.processes.of(packageName);
    process.run(
        () -> {
          try {
            BroadcastReceiver receiver = (BroadcastReceiver) process.loader.loadClass(declared.activityInfo.name).getDeclaredConstructor().newInstance();
            call(receiver, process.application, Intents.parcelled(intent, process.loader), outcome);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Unable to instantiate receiver " + declared.activityInfo.name, e);
          }
        });
  }

  private static void call(BroadcastReceiver receiver, Context context, Intent intent, Outcome outcome) {
    BroadcastReceiver.PendingResult pending = new BroadcastReceiver.PendingResult(outcome.code, outcome.data, outcome.extras, 0, true, false, null, 0, 0);
    receiver.setPendingResult(pending);
    receiver.onReceive(context, intent);
    if (receiver.getPendingResult() == null) return; // goAsync: the receiver goes on alone.
    outcome.code = receiver.getResultCode();
    outcome.data = receiver.getResultData();
    outcome.extras = receiver.getResultExtras(false);
    outcome.aborted = receiver.getAbortBroadcast();
    receiver.setPendingResult(null);
  }
}

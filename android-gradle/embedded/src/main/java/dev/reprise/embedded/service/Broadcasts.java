package dev.reprise.embedded.service;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.pm.ActivityInfo;
import android.os.BatteryManager;
import android.os.Bundle;
import android.os.Handler;
import android.util.Log;
import dev.reprise.embedded.packages.ComponentAccess;
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
  private final DeclaredReceivers declared;
  private final List<Registered> registered = new CopyOnWriteArrayList<>();
  private final Map<String, Intent> sticky = new ConcurrentHashMap<>();

  public Broadcasts(Device device) {
    this.device = device;
    this.declared = new DeclaredReceivers(device);
    forgetSticky();
  }

  /** Of those that stay, none of an app's is left: as after a restart, which a restore is one of. */
  public void forgetSticky() {
    sticky.clear();
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
    boolean exported;
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
    /** One receiver after the other, each sees what the one before has set, and may end it there. */
    final boolean ordered;

    Outcome(boolean ordered, int code, String data, Bundle extras) {
      this.ordered = ordered;
      this.code = code;
      this.data = data;
      this.extras = extras;
    }
  }

  /** A receiver whose turn it is, unless the one before has ended the broadcast. */
  private static final class Turn {
    final int priority;
    final Runnable delivery;

    Turn(int priority, Runnable delivery) {
      this.priority = priority;
      this.delivery = delivery;
    }
  }

  /** The sticky intent that matches, or null; a null receiver only asks for that. */
  public Intent register(Context context, BroadcastReceiver receiver, IntentFilter filter, String permission, Handler scheduler, boolean exported) {
    if (receiver != null) {
      Registered entry = new Registered();
      entry.receiver = receiver;
      entry.filter = filter;
      entry.permission = permission;
      entry.exported = exported;
      entry.scheduler = scheduler;
      entry.context = context;
      entry.process = AppProcess.of(context);
      registered.add(entry);
    }
    AppProcess asker = AppProcess.of(context);
    for (Intent intent : sticky.values()) {
      if (filter.hasAction(intent.getAction())) return Intents.parcelled(intent, asker == null ? null : asker.loader);
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
    device.mainThread.post(() -> deliver(copy, receiverPermission, caller, null, new Outcome(false, 0, null, null)));
  }

  /** What the device tells every app, those too that do not run. */
  public void sendToAll(Intent intent) {
    send(new Intent(intent).addFlags(BroadcastRules.INCLUDE_BACKGROUND), null, null);
  }

  public void sendSticky(Intent intent, AppProcess caller) {
    sticky.put(intent.getAction(), Intents.parcelled(intent, null));
    send(intent, null, caller);
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
    device.mainThread.post(() -> deliver(copy, receiverPermission, caller, result, new Outcome(true, code, data, extras)));
  }

  /** As `am broadcast` does: returns when the last receiver has run. */
  public BroadcastResult sendAndWait(Intent intent) {
    return device.mainThread.call(
        () -> {
          Outcome outcome = new Outcome(true, 0, null, null);
          deliver(intent, null, null, null, outcome);
          return new BroadcastResult(outcome.code, outcome.data);
        });
  }

  private void deliver(Intent intent, String permission, AppProcess caller, Registered resultReceiver, Outcome outcome) {
    List<Turn> turns = new ArrayList<>();
    for (Registered entry : registered) if (matches(entry, intent, permission, caller)) turns.add(new Turn(entry.filter.getPriority(), () -> receive(entry, intent, outcome)));
    if (!outcome.ordered) turns.sort(BY_PRIORITY);
    for (ActivityInfo receiver : declared.of(intent, permission, caller)) turns.add(new Turn(declared.priority(receiver, intent), () -> receiveDeclared(receiver, intent, outcome)));
    // Else those that are registered have it before those of manifests, whatever their priority.
    if (outcome.ordered) turns.sort(BY_PRIORITY);
    for (Turn turn : turns) if (!outcome.aborted) turn.delivery.run();
    if (resultReceiver != null) {
      outcome.aborted = false;
      receive(resultReceiver, intent, outcome);
    }
  }

  private static final Comparator<Turn> BY_PRIORITY = Comparator.comparingInt((Turn turn) -> turn.priority).reversed();

  private boolean matches(Registered entry, Intent intent, String permission, AppProcess caller) {
    if (entry.process != null && entry.process.isDead()) return false;
    if (intent.getComponent() != null) return false;
    if (intent.getPackage() != null && !intent.getPackage().equals(entry.context.getPackageName())) return false;
    boolean isOwn = caller == null || caller == entry.process;
    if (!entry.exported && !isOwn) return false;
    if (permission != null && entry.process != null && !ComponentAccess.holds(device, entry.process, permission)) return false;
    if (entry.permission != null && !isOwn && !ComponentAccess.holds(device, caller, entry.permission)) return false;
    return entry.filter.match(RuntimeEnvironment.systemContext.getContentResolver(), intent, false, "Broadcasts") > 0;
  }

  private void receive(Registered entry, Intent intent, Outcome outcome) {
    ClassLoader classes = entry.process == null ? getClass().getClassLoader() : entry.process.loader;
    Intent copy = Intents.parcelled(intent, classes);
    Runnable delivery = () -> call(entry.receiver, entry.context, copy, outcome);
    if (entry.scheduler != null) entry.scheduler.post(entry.process == null ? delivery : () -> entry.process.run(delivery));
    else if (entry.process == null) delivery.run();
    else entry.process.run(delivery);
  }

  private void receiveDeclared(ActivityInfo declared, Intent intent, Outcome outcome) {
    AppProcess process;
    try {
      process = device.processes.of(declared.packageName);
    } catch (IllegalStateException e) {
      // The person has been told of the crash; the others are to hear of the broadcast all the same.
      Log.w("BroadcastQueue", "Unable to launch app " + declared.packageName + "/" + declared.applicationInfo.uid + " for broadcast " + intent + ": process is bad");
      return;
    }
    process.run(
        () -> {
          try {
            BroadcastReceiver receiver = (BroadcastReceiver) process.loader.loadClass(declared.name).getDeclaredConstructor().newInstance();
            call(receiver, process.application, Intents.parcelled(intent, process.loader), outcome);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Unable to instantiate receiver " + declared.name, e);
          }
        });
  }

  private static void call(BroadcastReceiver receiver, Context context, Intent intent, Outcome outcome) {
    BroadcastReceiver.PendingResult pending = new BroadcastReceiver.PendingResult(outcome.code, outcome.data, outcome.extras, 0, outcome.ordered, false, null, 0, 0);
    receiver.setPendingResult(pending);
    receiver.onReceive(context, intent);
    if (receiver.getPendingResult() == null) return; // goAsync: the receiver goes on alone.
    receiver.setPendingResult(null);
    // What a receiver of one that is not ordered sets goes nowhere; the framework has told it so in the log.
    if (!outcome.ordered) return;
    outcome.code = pending.getResultCode();
    outcome.data = pending.getResultData();
    outcome.extras = pending.getResultExtras(false);
    outcome.aborted = pending.getAbortBroadcast();
  }
}

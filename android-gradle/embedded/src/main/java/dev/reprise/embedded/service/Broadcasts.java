package dev.reprise.embedded.service;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.content.pm.ActivityInfo;
import android.content.pm.ResolveInfo;
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
import java.util.function.Consumer;
import org.robolectric.RuntimeEnvironment;

/** Delivers broadcasts to registered receivers and to those of manifests, each in its own process, which is started when it has to be. */
public final class Broadcasts {
  private final Device device;
  private final DeclaredReceivers declared;
  private final List<Registered> registered = new CopyOnWriteArrayList<>();
  private final Map<String, Intent> sticky = new ConcurrentHashMap<>();
  /** Those that wait for a receiver to finish. Main thread only. */
  private final List<Delivery> underway = new ArrayList<>();

  public Broadcasts(Device device) {
    this.device = device;
    this.declared = new DeclaredReceivers(device);
    forgetSticky();
  }

  /** What is on its way ends where it is, before a restore. */
  public void endUnderway() {
    for (Delivery delivery : List.copyOf(underway)) delivery.end();
    underway.clear();
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

  private static final class Receiver {
    final int priority;
    final Consumer<Delivery.Turn> handing;

    Receiver(int priority, Consumer<Delivery.Turn> handing) {
      this.priority = priority;
      this.handing = handing;
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
    for (Delivery delivery : underway) delivery.dropProcess(process);
  }

  /** From any thread; receivers run a moment later. A null caller is the system. */
  public void send(Intent intent, String receiverPermission, AppProcess caller) {
    send(intent, receiverPermission, caller, 0);
  }

  /** The same, with a result code that receivers find: what a PendingIntent was sent with. */
  public void send(Intent intent, String receiverPermission, AppProcess caller, int code) {
    Intent copy = Intents.parcelled(intent, null);
    device.mainThread.post(() -> deliver(copy, receiverPermission, caller, null, new Outcome(false, code, null, null)));
  }

  /** What the device tells every app, those too that do not run. */
  public void sendToAll(Intent intent) {
    sendToAll(intent, null);
  }

  /** As {@link #sendToAll(Intent)}, for those who hold the permission. */
  public void sendToAll(Intent intent, String receiverPermission) {
    send(new Intent(intent).addFlags(BroadcastRules.INCLUDE_BACKGROUND), receiverPermission, null);
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

  /** As `am broadcast` does: returns when the last receiver has finished. From any thread but the main thread. */
  public BroadcastResult sendAndWait(Intent intent) {
    Outcome outcome = device.mainThread.call(() -> deliver(intent, null, null, null, new Outcome(true, 0, null, null))).await();
    return new BroadcastResult(outcome.code, outcome.data);
  }

  /** Returns when those that were sent before have come to their receivers. From any thread but the main thread. */
  public void awaitIdle() {
    for (Delivery delivery : device.mainThread.call(() -> List.copyOf(underway))) delivery.await();
  }

  private Delivery deliver(Intent intent, String permission, AppProcess caller, Registered resultReceiver, Outcome outcome) {
    List<Receiver> receivers = new ArrayList<>();
    for (Registered entry : registered) if (matches(entry, intent, permission, caller)) receivers.add(new Receiver(entry.filter.getPriority(), turn -> receive(entry, intent, turn)));
    if (!outcome.ordered) receivers.sort(BY_PRIORITY);
    for (ResolveInfo receiver : declared.of(intent, permission, caller)) receivers.add(new Receiver(receiver.priority, turn -> receiveDeclared(receiver.activityInfo, intent, turn)));
    // Else those that are registered have it before those of manifests, whatever their priority.
    if (outcome.ordered) receivers.sort(BY_PRIORITY);
    Delivery delivery = new Delivery(device, intent, outcome);
    for (Receiver receiver : receivers) delivery.add(receiver.handing);
    if (resultReceiver != null) delivery.addLast(turn -> receive(resultReceiver, intent, turn));
    delivery.go();
    underway.removeIf(Delivery::isDone);
    if (!delivery.isDone()) underway.add(delivery);
    return delivery;
  }

  private static final Comparator<Receiver> BY_PRIORITY = Comparator.comparingInt((Receiver receiver) -> receiver.priority).reversed();

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

  private void receive(Registered entry, Intent intent, Delivery.Turn turn) {
    ClassLoader classes = entry.process == null ? getClass().getClassLoader() : entry.process.loader;
    Intent copy = Intents.parcelled(intent, classes);
    turn.process = entry.process;
    Runnable handing = () -> turn.run(() -> turn.hand(entry.receiver, entry.context, copy));
    if (entry.scheduler == null) handing.run();
    else if (!entry.scheduler.post(handing)) turn.skip();
  }

  private void receiveDeclared(ActivityInfo declared, Intent intent, Delivery.Turn turn) {
    AppProcess process;
    try {
      process = device.processes.of(declared.packageName);
    } catch (IllegalStateException e) {
      // The person has been told of the crash; the others are to hear of the broadcast all the same.
      Log.w("BroadcastQueue", "Unable to launch app " + declared.packageName + "/" + declared.applicationInfo.uid + " for broadcast " + intent + ": process is bad");
      turn.skip();
      return;
    }
    turn.process = process;
    turn.run(
        () -> {
          try {
            BroadcastReceiver receiver = (BroadcastReceiver) process.loader.loadClass(declared.name).getDeclaredConstructor().newInstance();
            turn.hand(receiver, process.application, Intents.parcelled(intent, process.loader));
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Unable to instantiate receiver " + declared.name, e);
          }
        });
  }
}

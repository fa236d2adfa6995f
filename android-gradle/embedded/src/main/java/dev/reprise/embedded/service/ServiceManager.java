package dev.reprise.embedded.service;

import android.app.RemoteServiceException;
import android.app.Service;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import android.content.pm.ServiceInfo;
import android.os.IBinder;
import android.util.Log;
import dev.reprise.embedded.packages.ComponentAccess;
import dev.reprise.embedded.packages.Intents;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.robolectric.RuntimeEnvironment;

/** Starts, binds and stops services, each in its app's process (AOSP ActiveServices, without timeouts and restarts). */
public final class ServiceManager {
  private static final String TAG = "ActivityManager";

  private final Device device;
  private final List<Binding> bindings = new ArrayList<>();
  private final List<RunningService> running = new CopyOnWriteArrayList<>();
  /** Asked for and not there yet: towards those who ask they run already. */
  private final List<ComponentName> starting = new CopyOnWriteArrayList<>();

  public ServiceManager(Device device) {
    this.device = device;
  }

  private static final class Binding {
    ServiceConnection connection;
    AppProcess client;
    Executor executor;
    ComponentName service;
    Intent intent;
    AppProcess owner;

    boolean binds(RunningService to) {
      return owner == to.owner && service.getClassName().equals(to.className());
    }
  }

  /** Those of a process that are running. */
  public List<Service> of(AppProcess process) {
    List<Service> services = new ArrayList<>();
    for (RunningService service : running) if (service.owner == process) services.add(service.service);
    return services;
  }

  /** "package/class" of every service that was created and not yet destroyed. */
  public List<String> runningNames() {
    List<String> names = new ArrayList<>();
    for (RunningService service : running) names.add(service.owner.packageName + "/" + service.className());
    return names;
  }

  /** Those of {@link #runningNames} that the person is told of by a notification, which keeps them alive. */
  public List<String> foregroundNames() {
    List<String> names = new ArrayList<>();
    for (RunningService service : running) if (service.foregroundId != 0) names.add(service.owner.packageName + "/" + service.className());
    return names;
  }

  /** Service.startForeground: the notification with this id stays as long as the service does. */
  public void startForeground(Service service, int id) {
    RunningService found = find(service);
    if (found != null) found.foregroundId = id;
  }

  /** As ServiceRecord.postNotification ends an app whose notification nobody can see. */
  public void refuseForeground(Service service) {
    RunningService found = find(service);
    if (found == null) return;
    onMain(() -> found.owner.crashed(new RemoteServiceException.CannotPostForegroundServiceNotificationException("Bad notification for startForeground"), "main"));
  }

  public void stopForeground(Service service, boolean removesNotification) {
    RunningService found = find(service);
    if (found == null || found.foregroundId == 0) return;
    if (removesNotification) device.notifications.cancel(found.owner.packageName, null, found.foregroundId);
    found.foregroundId = 0;
  }

  /** Null when no service matches. From any thread; the service starts a moment later. */
  public ComponentName start(Intent intent, AppProcess caller) {
    ComponentName component = resolve(intent, caller);
    if (component == null) return null;
    Intent copy = Intents.parcelled(intent, null).setComponent(component);
    starting.add(component);
    onMain(
        () -> {
          starting.remove(component);
          AppProcess owner = device.processes.of(component.getPackageName());
          copy.setExtrasClassLoader(owner.loader);
          owner.run(() -> service(owner, component.getClassName()).start(copy));
        });
    return component;
  }

  /** False when there is no such service, or it does not run. From any thread; it stops a moment later. */
  public boolean stop(Intent intent, AppProcess caller) {
    ComponentName component = resolve(intent, caller);
    if (component == null || !starting.contains(component) && running(component) == null) return false;
    onMain(() -> stop(running(component)));
    return true;
  }

  /** What was asked for and will not happen: before a restore. */
  public void forgetStarts() {
    starting.clear();
  }

  /**
   * Service.stopSelf, from any thread.
   *
   * @param startId negative: whatever was asked of it; else only if nothing was asked of it after that start
   * @return whether it stops, as far as can be told now: a start that is on its way still keeps it
   */
  public boolean stopSelf(Service service, int startId) {
    RunningService stopping = find(service);
    if (stopping == null || !stopping.wasLastStart(startId)) return false;
    onMain(
        () -> {
          if (stopping.wasLastStart(startId)) stop(stopping);
        });
    return true;
  }

  private void stop(RunningService service) {
    if (service == null) return;
    service.isStarted = false;
    destroyUnneeded(service);
  }

  /** False when no service matches; the connection is told a moment later. */
  public boolean bind(Intent intent, ServiceConnection connection, Executor executor, AppProcess client) {
    ComponentName component = resolve(intent, client);
    if (component == null) return false;
    Binding binding = new Binding();
    binding.connection = connection;
    binding.client = client;
    binding.executor = executor;
    binding.service = component;
    binding.intent = Intents.parcelled(intent, null).setComponent(component);
    onMain(() -> connect(binding));
    return true;
  }

  private void connect(Binding binding) {
    AppProcess owner = device.processes.of(binding.service.getPackageName());
    binding.owner = owner;
    binding.intent.setExtrasClassLoader(owner.loader);
    bindings.add(binding);
    IBinder[] binder = {null};
    owner.run(() -> binder[0] = service(owner, binding.service.getClassName()).bind(binding.intent));
    tell(
        binding,
        () -> {
          if (binder[0] == null) binding.connection.onNullBinding(binding.service);
          else binding.connection.onServiceConnected(binding.service, binder[0]);
        });
  }

  public void unbind(ServiceConnection connection) {
    onMain(
        () -> {
          for (Binding binding : new ArrayList<>(bindings)) {
            if (binding.connection != connection) continue;
            bindings.remove(binding);
            disconnect(binding);
          }
        });
  }

  /** The last client of an intent unbinds it; a service that nobody has started and nobody is bound to ends. */
  private void disconnect(Binding binding) {
    RunningService service = find(binding.owner, binding.service.getClassName());
    if (service == null) return;
    boolean isLast = bindings.stream().noneMatch(other -> other.binds(service) && other.intent.filterEquals(binding.intent));
    if (isLast) binding.owner.run(() -> service.unbind(binding.intent));
    destroyUnneeded(service);
  }

  /** A dead owner disconnects its clients; a dead client's bindings are forgotten. */
  public void dropProcess(AppProcess process) {
    running.removeIf(service -> service.owner == process);
    for (Binding binding : new ArrayList<>(bindings)) {
      if (binding.client != process && binding.owner != process) continue;
      bindings.remove(binding);
      if (binding.client == process) disconnect(binding);
      else tell(binding, () -> binding.connection.onServiceDisconnected(binding.service));
    }
  }

  /** After a force-stop, `pm clear` or uninstall: nothing that the app had asked the system for is left, nor what it says of a crash. */
  public void forgetPackage(String packageName) {
    device.crashes.dismissFor(packageName);
    device.alarms.forgetPackage(packageName);
    device.notifications.forgetPackage(packageName);
  }

  private void tell(Binding binding, Runnable message) {
    Runnable inClient = binding.client == null ? message : () -> binding.client.run(message);
    if (binding.executor == null) inClient.run();
    else binding.executor.execute(inClient);
  }

  private RunningService service(AppProcess owner, String className) {
    RunningService found = find(owner, className);
    if (found != null) return found;
    RunningService created = RunningService.make(owner, className);
    running.add(created);
    created.service.onCreate();
    return created;
  }

  private RunningService running(ComponentName component) {
    return find(device.processes.running(component.getPackageName()), component.getClassName());
  }

  private RunningService find(AppProcess owner, String className) {
    for (RunningService service : running) if (service.owner == owner && service.className().equals(className)) return service;
    return null;
  }

  private RunningService find(Service service) {
    for (RunningService found : running) if (found.service == service) return found;
    return null;
  }

  private void destroyUnneeded(RunningService service) {
    if (service.isStarted || bindings.stream().anyMatch(binding -> binding.binds(service))) return;
    running.remove(service);
    if (service.foregroundId != 0) device.notifications.cancel(service.owner.packageName, null, service.foregroundId);
    service.owner.run(service.service::onDestroy);
  }

  private ComponentName resolve(Intent intent, AppProcess caller) {
    if (intent.getComponent() == null && intent.getPackage() == null) {
      throw new IllegalArgumentException("Service Intent must be explicit: " + intent);
    }
    ServiceInfo found = find(intent, caller);
    if (found == null || device.packages.installed(found.packageName) == null) {
      Log.w(TAG, "Unable to start service " + intent + " U=0: not found");
      return null;
    }
    ComponentName component = new ComponentName(found.packageName, found.name);
    String refusal = ComponentAccess.refusal(device, caller, found, found.permission);
    if (refusal != null) {
      String words = refusal.startsWith("not") ? "that is " + refusal : refusal;
      throw new SecurityException(
          "Permission Denial: Accessing service " + component.flattenToShortString() + " from pid=" + caller.pid + ", uid=" + caller.uid + " " + words);
    }
    return component;
  }

  private static ServiceInfo find(Intent intent, AppProcess caller) {
    PackageManager packages = RuntimeEnvironment.systemContext.getPackageManager();
    ComponentName named = intent.getComponent();
    if (named != null && (caller == null || caller.packageName.equals(named.getPackageName()))) {
      // An app's own services, and the shell's, are found by name alone: only an intent of another app must fit the filters (Android 13).
      try {
        return packages.getServiceInfo(named, PackageManager.MATCH_ALL);
      } catch (PackageManager.NameNotFoundException e) {
        return null;
      }
    }
    ResolveInfo found = packages.resolveService(intent, PackageManager.MATCH_ALL);
    return found == null ? null : found.serviceInfo;
  }

  private void onMain(Runnable work) {
    device.mainThread.post(work);
  }
}

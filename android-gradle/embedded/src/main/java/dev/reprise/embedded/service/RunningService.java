package dev.reprise.embedded.service;

import android.app.ActivityThread;
import android.app.Application;
import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.os.Binder;
import android.os.IBinder;
import dev.reprise.embedded.process.AppProcess;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.robolectric.RuntimeEnvironment;

/** A service that was created: what was asked of it, and the binders that it gave (AOSP's ServiceRecord). Main thread only, but for the start id. */
final class RunningService {
  final AppProcess owner;
  final Service service;
  boolean isStarted;
  /** The id of the notification that it is in the foreground with; 0 in the background. */
  int foregroundId;

  private volatile int lastStartId;
  /** Asked for once for each kind of intent, as long as the service lives. */
  private final Map<Intent.FilterComparison, IBinder> binders = new HashMap<>();
  /** Those whose onUnbind asked to be told of the next client. */
  private final Set<Intent.FilterComparison> rebinds = new HashSet<>();

  private RunningService(AppProcess owner, Service service) {
    this.owner = owner;
    this.service = service;
  }

  /** In its owner's process; onCreate is yet to come. */
  static RunningService make(AppProcess owner, String className) {
    try {
      Service service = (Service) owner.loader.loadClass(className).getDeclaredConstructor().newInstance();
      attach(service, owner, className);
      return new RunningService(owner, service);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Unable to instantiate service " + className, e);
    }
  }

  /** Service.attach is hidden and its parameters differ by version: filled in by their types. */
  private static void attach(Service service, AppProcess owner, String className) throws ReflectiveOperationException {
    for (Method method : Service.class.getDeclaredMethods()) {
      if (!method.getName().equals("attach")) continue;
      method.setAccessible(true);
      Class<?>[] types = method.getParameterTypes();
      Object[] arguments = new Object[types.length];
      for (int i = 0; i < types.length; i++) {
        if (types[i] == Context.class) arguments[i] = owner.application.getBaseContext();
        else if (types[i] == String.class) arguments[i] = className;
        else if (types[i] == IBinder.class) arguments[i] = new Binder();
        else if (types[i] == Application.class) arguments[i] = owner.application;
        else if (types[i] == ActivityThread.class) arguments[i] = RuntimeEnvironment.getActivityThread();
      }
      method.invoke(service, arguments);
    }
  }

  String className() {
    return service.getClass().getName();
  }

  void start(Intent intent) {
    isStarted = true;
    service.onStartCommand(intent, 0, ++lastStartId);
  }

  boolean wasLastStart(int startId) {
    return startId < 0 || startId == lastStartId;
  }

  IBinder bind(Intent intent) {
    Intent.FilterComparison kind = new Intent.FilterComparison(intent);
    if (!binders.containsKey(kind)) binders.put(kind, service.onBind(intent));
    else if (rebinds.remove(kind)) service.onRebind(intent);
    return binders.get(kind);
  }

  void unbind(Intent intent) {
    if (service.onUnbind(intent)) rebinds.add(new Intent.FilterComparison(intent));
  }
}

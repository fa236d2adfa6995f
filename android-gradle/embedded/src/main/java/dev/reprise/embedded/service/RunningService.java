package dev.reprise.embedded.service;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import dev.reprise.embedded.process.AppProcess;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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

  RunningService(AppProcess owner, Service service) {
    this.owner = owner;
    this.service = service;
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

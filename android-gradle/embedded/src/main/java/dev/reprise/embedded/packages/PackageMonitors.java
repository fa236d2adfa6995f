package dev.reprise.embedded.packages;

import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.os.IRemoteCallback;
import android.os.RemoteException;
import dev.reprise.embedded.process.AppProcess;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who wants to be told when packages come and go: framework classes within apps, such as the chooser behind a share button. */
public final class PackageMonitors {
  private final Map<IRemoteCallback, AppProcess> listeners = new ConcurrentHashMap<>();

  /** A null process is the device itself. */
  public void register(IRemoteCallback callback, AppProcess process) {
    if (process != null) listeners.put(callback, process);
  }

  public void unregister(IRemoteCallback callback) {
    listeners.remove(callback);
  }

  public void dropProcess(AppProcess process) {
    listeners.values().removeIf(owner -> owner == process);
  }

  void tell(Intent change) {
    Bundle result = new Bundle();
    result.putParcelable(PackageManager.EXTRA_PACKAGE_MONITOR_CALLBACK_RESULT, change);
    listeners.forEach((callback, process) -> process.run(() -> send(callback, result)));
  }

  private static void send(IRemoteCallback callback, Bundle result) {
    try {
      callback.sendResult(result);
    } catch (RemoteException e) {
      throw new IllegalStateException("There is no binder between the device and its apps.", e);
    }
  }
}

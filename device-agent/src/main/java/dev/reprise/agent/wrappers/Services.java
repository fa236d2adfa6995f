package dev.reprise.agent.wrappers;

import android.os.IBinder;

/** Binders of system services by name. API 26 to 36; AOSP core/java/android/os/ServiceManager.java. */
public final class Services {
  private static final Member GET_SERVICE =
      new Member(Lookup.method("android.os.ServiceManager", "getService", 26, Lookup.NEWEST, "java.lang.String"));
  static final Member[] MEMBERS = {GET_SERVICE};

  private Services() {}

  /** @throws PlatformException when the device runs no such service */
  public static IBinder named(String name) {
    IBinder service = (IBinder) GET_SERVICE.call(null, name);
    if (service == null) throw new PlatformException("This device runs no system service \"" + name + "\".", null);
    return service;
  }
}

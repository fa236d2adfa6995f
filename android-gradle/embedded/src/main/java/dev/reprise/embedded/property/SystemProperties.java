package dev.reprise.embedded.property;

import android.content.Intent;
import android.os.Build;
import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.phone.Properties;
import dev.reprise.embedded.sandbox.Device;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;

/** System properties, and the clock that `date` and the date settings set. */
public final class SystemProperties implements Properties {
  private final Device device;
  private final TreeMap<String, String> values = new TreeMap<>();

  public SystemProperties(Device device) {
    this.device = device;
    values.put("dev.bootcomplete", "1");
    values.put("sys.boot_completed", "1");
    values.put("init.svc.bootanim", "stopped");
    values.put("gsm.sim.state", "ABSENT");
    values.put("persist.sys.locale", device.profile.locale);
    values.put("persist.sys.timezone", device.profile.timeZone);
    values.put("qemu.hw.mainkeys", "0");
    values.put("ro.build.characteristics", "default");
    values.put("ro.build.fingerprint", "reprise/embedded/embedded:" + Build.VERSION.RELEASE + "/1/1:userdebug/test-keys");
    values.put("ro.build.id", "EMBEDDED");
    values.put("ro.build.tags", "test-keys");
    values.put("ro.build.type", "userdebug");
    values.put("ro.build.version.codename", "REL");
    values.put("ro.build.version.release", Build.VERSION.RELEASE);
    values.put("ro.build.version.sdk", String.valueOf(Build.VERSION.SDK_INT));
    values.put("ro.debuggable", "1");
    values.put("ro.hardware", "embedded");
    values.put("ro.product.brand", "Reprise");
    values.put("ro.product.cpu.abi", "x86_64");
    values.put("ro.product.cpu.abilist", "x86_64");
    values.put("ro.product.device", "embedded");
    values.put("ro.product.locale", device.profile.locale);
    values.put("ro.product.manufacturer", "Reprise");
    values.put("ro.product.model", "Embedded device");
    values.put("ro.product.name", "embedded");
    values.put("ro.secure", "1");
    values.put("ro.sf.lcd_density", String.valueOf(device.profile.densityDpi));
  }

  @Override
  public synchronized String get(String name) {
    return values.getOrDefault(name, "");
  }

  @Override
  public synchronized void set(String name, String value) {
    values.put(name, value);
  }

  @Override
  public synchronized SortedMap<String, String> all() {
    return new TreeMap<>(values);
  }

  @Override
  public long nowMs() {
    return WallClock.nowMs();
  }

  @Override
  public void setClock(long epochMs) {
    device.mainThread.call(
        () -> {
          device.mainThread.pushClock();
          WallClock.set(epochMs);
          device.alarms.onClockChanged();
          device.broadcasts.send(new Intent(Intent.ACTION_TIME_CHANGED), null, null);
          return null;
        });
  }

  @Override
  public String timeZone() {
    return get("persist.sys.timezone");
  }

  @Override
  public void setTimeZone(String id) {
    set("persist.sys.timezone", id);
    TimeZone.setDefault(TimeZone.getTimeZone(id));
    device.broadcasts.send(new Intent(Intent.ACTION_TIMEZONE_CHANGED).putExtra(Intent.EXTRA_TIMEZONE, id), null, null);
  }
}

package dev.reprise.embedded.property;

import android.content.Intent;
import android.os.Build;
import dev.reprise.embedded.clock.Uptime;
import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.phone.Properties;
import dev.reprise.embedded.sandbox.Device;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;

/** System properties, and the clock that `date` and the date settings set. */
public final class SystemProperties implements Properties {
  private static final String LOCALE = "persist.sys.locale";
  private static final String TIME_ZONE = "persist.sys.timezone";

  private final Device device;
  private final TreeMap<String, String> values = new TreeMap<>();
  private final KeptProperties kept;
  /** How far the device's clock is ahead of real time: 0 until somebody sets it. */
  private long clockAheadMs;

  public SystemProperties(Device device) {
    this.device = device;
    this.kept = new KeptProperties(device.files);
    values.put("dev.bootcomplete", "1");
    values.put("sys.boot_completed", "1");
    values.put("init.svc.bootanim", "stopped");
    values.put("gsm.sim.state", "ABSENT");
    values.put("qemu.hw.mainkeys", "0");
    values.put("ro.build.characteristics", "default");
    values.put("ro.build.display.id", "EMBEDDED test-keys");
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
    values.put("ro.product.locale", device.profile.firstLocale());
    values.put("ro.product.manufacturer", "Reprise");
    values.put("ro.product.model", "Embedded device");
    values.put("ro.product.name", "embedded");
    values.put("ro.secure", "1");
    values.put("ro.sf.lcd_density", String.valueOf(device.profile.densityDpi));
  }

  /** At boot: the persist.* properties and the clock as they were left, but for what this start of the device asks for. Main thread only. */
  public void load() {
    reload();
    synchronized (this) {
      if (device.profile.timeZone != null) values.put(TIME_ZONE, device.profile.timeZone);
    }
    TimeZone.setDefault(TimeZone.getTimeZone(timeZone()));
    BuildNames.show(this);
  }

  /** Takes the persist.* properties, the time zone and the clock from disk again, as after a restore. Main thread only. */
  public void reload() {
    synchronized (this) {
      values.keySet().removeIf(KeptProperties::isKept);
      values.put(TIME_ZONE, device.profile.firstTimeZone());
      values.putAll(kept.read());
      clockAheadMs = kept.clockAheadMs();
    }
    TimeZone.setDefault(TimeZone.getTimeZone(timeZone()));
    device.mainThread.pushClock();
    WallClock.set(System.currentTimeMillis() + clockAheadMs);
  }

  @Override
  public synchronized String get(String name) {
    return values.getOrDefault(name, "");
  }

  /** The first of the device's languages, as everything else has it already. */
  public synchronized void showLanguage(String tag) {
    if (tag.equals(values.put(LOCALE, tag))) return;
    kept.write(values, clockAheadMs);
  }

  @Override
  public void set(String name, String value) {
    keep(name, value);
    if (name.equals(LOCALE)) device.configuration.setLanguages(value);
  }

  private synchronized void keep(String name, String value) {
    values.put(name, value);
    if (KeptProperties.isKept(name)) kept.write(values, clockAheadMs);
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
          keepClock(epochMs - System.currentTimeMillis());
          device.alarms.onClockChanged();
          device.broadcasts.sendToAll(new Intent(Intent.ACTION_TIME_CHANGED));
          return null;
        });
  }

  @Override
  public void advanceClock(long ms) {
    device.mainThread.call(
        () -> {
          Uptime.skip(ms);
          keepClock(WallClock.nowMs() - System.currentTimeMillis());
          return null;
        });
  }

  @Override
  public long uptimeMs() {
    return Uptime.nowMs();
  }

  private synchronized void keepClock(long aheadMs) {
    clockAheadMs = aheadMs;
    kept.write(values, aheadMs);
  }

  @Override
  public String timeZone() {
    return get(TIME_ZONE);
  }

  @Override
  public void setTimeZone(String id) {
    set(TIME_ZONE, id);
    TimeZone.setDefault(TimeZone.getTimeZone(id));
    device.broadcasts.sendToAll(new Intent(Intent.ACTION_TIMEZONE_CHANGED).putExtra(Intent.EXTRA_TIMEZONE, id));
  }
}

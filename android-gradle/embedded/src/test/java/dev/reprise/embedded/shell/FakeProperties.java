package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Properties;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Properties in a map, and a clock that goes on from Sun Oct 15 15:34:23 UTC 2023. */
final class FakeProperties implements Properties {
  private final SortedMap<String, String> values = new TreeMap<>(Map.of("ro.product.model", "Fake", "ro.product.name", "fake", "ro.product.device", "fake",
      "ro.build.version.sdk", "35", "ro.build.version.release", "15", "persist.sys.locale", "en-US", "ro.product.cpu.abi", "x86_64"));
  private final long startedNs = System.nanoTime();
  private long clockOffsetMs;
  private long skippedMs;
  private String timeZone = "UTC";

  FakeProperties() {
    setClock(1_697_384_063_000L);
  }

  @Override public String get(String name) {
    return values.get(name);
  }

  @Override public void set(String name, String value) {
    values.put(name, value);
  }

  @Override public SortedMap<String, String> all() {
    return values;
  }

  @Override public long nowMs() {
    return System.currentTimeMillis() + clockOffsetMs;
  }

  @Override public void setClock(long epochMs) {
    clockOffsetMs = epochMs - System.currentTimeMillis();
  }

  @Override public void advanceClock(long ms) {
    clockOffsetMs += ms;
    skippedMs += ms;
  }

  @Override public long uptimeMs() {
    return (System.nanoTime() - startedNs) / 1_000_000 + skippedMs;
  }

  @Override public String timeZone() {
    return timeZone;
  }

  @Override public void setTimeZone(String id) {
    timeZone = id;
  }
}

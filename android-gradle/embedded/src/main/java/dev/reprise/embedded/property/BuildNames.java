package dev.reprise.embedded.property;

import android.os.Build;
import java.util.Map;
import org.robolectric.shadows.ShadowBuild;
import org.robolectric.util.ReflectionHelpers;

/** android.os.Build as its static initializer reads it on a phone: from the system properties. */
final class BuildNames {
  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("BRAND", "ro.product.brand"),
          Map.entry("DEVICE", "ro.product.device"),
          Map.entry("DISPLAY", "ro.build.display.id"),
          Map.entry("FINGERPRINT", "ro.build.fingerprint"),
          Map.entry("HARDWARE", "ro.hardware"),
          Map.entry("ID", "ro.build.id"),
          Map.entry("MANUFACTURER", "ro.product.manufacturer"),
          Map.entry("MODEL", "ro.product.model"),
          Map.entry("PRODUCT", "ro.product.name"),
          Map.entry("TAGS", "ro.build.tags"),
          Map.entry("TYPE", "ro.build.type"));

  private BuildNames() {}

  static void show(SystemProperties properties) {
    PROPERTIES.forEach((field, property) -> ReflectionHelpers.setStaticField(Build.class, field, properties.get(property)));
    ShadowBuild.setSupportedAbis(properties.get("ro.product.cpu.abilist").split(","));
  }
}

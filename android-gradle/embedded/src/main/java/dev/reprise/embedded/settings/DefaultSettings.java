package dev.reprise.embedded.settings;

import java.util.Random;
import java.util.TreeMap;

/** What a new device starts with (AOSP SettingsProvider's defaults.xml, as far as apps and tests look at them). */
final class DefaultSettings {
  private DefaultSettings() {}

  static TreeMap<String, String> of(String namespace, boolean animations) {
    TreeMap<String, String> values = new TreeMap<>();
    switch (namespace) {
      case "global":
        global(values, animations ? "1.0" : "0");
        break;
      case "secure":
        secure(values);
        break;
      default:
        system(values);
    }
    return values;
  }

  private static void global(TreeMap<String, String> values, String animationScale) {
    values.put("adb_enabled", "1");
    values.put("airplane_mode_on", "0");
    values.put("animator_duration_scale", animationScale);
    values.put("auto_time", "1");
    values.put("auto_time_zone", "1");
    values.put("bluetooth_on", "0");
    values.put("data_roaming", "0");
    values.put("development_settings_enabled", "1");
    values.put("device_name", "Reprise embedded device");
    values.put("device_provisioned", "1");
    values.put("mobile_data", "1");
    values.put("stay_on_while_plugged_in", "7");
    values.put("transition_animation_scale", animationScale);
    values.put("wifi_on", "1");
    values.put("window_animation_scale", animationScale);
    values.put("zen_mode", "0");
  }

  private static void secure(TreeMap<String, String> values) {
    values.put("accessibility_enabled", "0");
    values.put("android_id", String.format("%016x", new Random().nextLong()));
    values.put("default_input_method", "com.android.inputmethod.latin/.LatinIME");
    values.put("enabled_accessibility_services", "");
    values.put("location_mode", "3");
    values.put("show_ime_with_hard_keyboard", "0");
    values.put("ui_night_mode", "1");
    values.put("user_setup_complete", "1");
  }

  private static void system(TreeMap<String, String> values) {
    values.put("accelerometer_rotation", "0");
    values.put("font_scale", "1.0");
    values.put("haptic_feedback_enabled", "0");
    values.put("screen_brightness", "102");
    values.put("screen_brightness_mode", "0");
    values.put("screen_off_timeout", "1800000");
    values.put("sound_effects_enabled", "0");
    values.put("time_12_24", "24");
    values.put("volume_alarm", "6");
    values.put("volume_music", "5");
    values.put("volume_ring", "5");
    values.put("volume_voice", "4");
  }
}

package dev.reprise.embedded.packages;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The permissions of Android 15 that the person is asked for (protectionLevel "dangerous" in the framework's manifest). */
final class RuntimePermissions {
  private static final Set<String> NAMES =
      Stream.of(
              "ACCEPT_HANDOVER", "ACCESS_BACKGROUND_LOCATION", "ACCESS_COARSE_LOCATION", "ACCESS_FINE_LOCATION", "ACCESS_MEDIA_LOCATION",
              "ACTIVITY_RECOGNITION", "ANSWER_PHONE_CALLS", "BLUETOOTH_ADVERTISE", "BLUETOOTH_CONNECT", "BLUETOOTH_SCAN", "BODY_SENSORS",
              "BODY_SENSORS_BACKGROUND", "CALL_PHONE", "CAMERA", "GET_ACCOUNTS", "NEARBY_WIFI_DEVICES", "POST_NOTIFICATIONS",
              "PROCESS_OUTGOING_CALLS", "READ_CALENDAR", "READ_CALL_LOG", "READ_CONTACTS", "READ_EXTERNAL_STORAGE", "READ_MEDIA_AUDIO",
              "READ_MEDIA_IMAGES", "READ_MEDIA_VIDEO", "READ_MEDIA_VISUAL_USER_SELECTED", "READ_PHONE_NUMBERS", "READ_PHONE_STATE", "READ_SMS",
              "RECEIVE_MMS", "RECEIVE_SMS", "RECEIVE_WAP_PUSH", "RECORD_AUDIO", "SEND_SMS", "USE_SIP", "UWB_RANGING", "WRITE_CALENDAR",
              "WRITE_CALL_LOG", "WRITE_CONTACTS", "WRITE_EXTERNAL_STORAGE")
          .map(name -> "android.permission." + name)
          .collect(Collectors.toUnmodifiableSet());

  /** Those that only a developer gives, by `pm grant` (protectionLevel "development"). */
  private static final Set<String> DEVELOPMENT =
      Stream.of(
              "BATTERY_STATS", "CHANGE_CONFIGURATION", "DUMP", "GET_APP_OPS_STATS", "INTERACT_ACROSS_USERS", "PACKAGE_USAGE_STATS", "READ_LOGS",
              "SET_ALWAYS_FINISH", "SET_ANIMATION_SCALE", "SET_DEBUG_APP", "SET_PROCESS_LIMIT", "SIGNAL_PERSISTENT_PROCESSES",
              "WRITE_SECURE_SETTINGS")
          .map(name -> "android.permission." + name)
          .collect(Collectors.toUnmodifiableSet());

  private RuntimePermissions() {}

  /** Whether an app has it only once somebody has given it. */
  static boolean isChangeable(String permission) {
    return NAMES.contains(permission) || DEVELOPMENT.contains(permission);
  }

  static boolean includes(String permission) {
    return NAMES.contains(permission);
  }
}

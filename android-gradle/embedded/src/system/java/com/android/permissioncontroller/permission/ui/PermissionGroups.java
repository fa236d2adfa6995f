package com.android.permissioncontroller.permission.ui;

import com.android.permissioncontroller.R;
import java.util.HashMap;
import java.util.Map;

/** Which permissions are asked for together, and in which words (AOSP permissioncontroller's PermissionMapping and strings). */
final class PermissionGroups {
  static final String LOCATION = "LOCATION";
  static final String BACKGROUND = "BACKGROUND_LOCATION";
  static final String FINE = "android.permission.ACCESS_FINE_LOCATION";
  static final String COARSE = "android.permission.ACCESS_COARSE_LOCATION";
  static final String BACKGROUND_PERMISSION = "android.permission.ACCESS_BACKGROUND_LOCATION";

  private static final Map<String, String> GROUPS = new HashMap<>();
  private static final Map<String, Integer> REQUESTS = new HashMap<>();

  static {
    group("CONTACTS", R.string.contacts, "READ_CONTACTS", "WRITE_CONTACTS", "GET_ACCOUNTS");
    group("CALENDAR", R.string.calendar, "READ_CALENDAR", "WRITE_CALENDAR");
    group("CAMERA", R.string.camera, "CAMERA");
    group(LOCATION, R.string.location, "ACCESS_FINE_LOCATION", "ACCESS_COARSE_LOCATION");
    group(BACKGROUND, R.string.location, "ACCESS_BACKGROUND_LOCATION");
    group("MICROPHONE", R.string.microphone, "RECORD_AUDIO");
    group("PHONE", R.string.phone, "READ_PHONE_STATE", "READ_PHONE_NUMBERS", "CALL_PHONE", "ANSWER_PHONE_CALLS");
    group("SMS", R.string.sms, "SEND_SMS", "RECEIVE_SMS", "READ_SMS", "RECEIVE_MMS", "RECEIVE_WAP_PUSH");
    group("STORAGE", R.string.storage, "READ_EXTERNAL_STORAGE", "WRITE_EXTERNAL_STORAGE", "READ_MEDIA_IMAGES", "READ_MEDIA_VIDEO", "READ_MEDIA_AUDIO");
    group("NOTIFICATIONS", R.string.notifications, "POST_NOTIFICATIONS");
    group("SENSORS", R.string.sensors, "BODY_SENSORS", "ACTIVITY_RECOGNITION");
    group("CALL_LOG", R.string.call_log, "READ_CALL_LOG", "WRITE_CALL_LOG");
    group("NEARBY_DEVICES", R.string.nearby, "BLUETOOTH_SCAN", "BLUETOOTH_CONNECT", "BLUETOOTH_ADVERTISE", "NEARBY_WIFI_DEVICES");
  }

  private PermissionGroups() {}

  /** The group of a runtime permission, or null for one that is never asked for. */
  static String of(String permission) {
    return GROUPS.get(permission);
  }

  /** The words after "Allow app to". */
  static int request(String group) {
    return REQUESTS.get(group);
  }

  /** What is given while the app is in use, or for once: what a person would notice. */
  static boolean isForTheTimeInUse(String group) {
    return group.equals(LOCATION) || group.equals("CAMERA") || group.equals("MICROPHONE");
  }

  private static void group(String name, int request, String... permissions) {
    REQUESTS.put(name, request);
    for (String permission : permissions) GROUPS.put("android.permission." + permission, name);
  }
}

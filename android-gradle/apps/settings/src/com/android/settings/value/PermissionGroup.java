package com.android.settings.value;

import com.android.settings.R;

/** What a person allows an app in one word, and the permissions behind it. */
public enum PermissionGroup {
  CALENDAR(R.string.group_calendar, "READ_CALENDAR", "WRITE_CALENDAR"),
  CALL_LOGS(R.string.group_call_logs, "READ_CALL_LOG", "WRITE_CALL_LOG", "PROCESS_OUTGOING_CALLS"),
  CAMERA(R.string.group_camera, "CAMERA"),
  CONTACTS(R.string.group_contacts, "READ_CONTACTS", "WRITE_CONTACTS", "GET_ACCOUNTS"),
  FILES(R.string.group_files, "READ_EXTERNAL_STORAGE", "WRITE_EXTERNAL_STORAGE", "READ_MEDIA_AUDIO", "READ_MEDIA_IMAGES", "READ_MEDIA_VIDEO"),
  LOCATION(R.string.group_location, "ACCESS_FINE_LOCATION", "ACCESS_COARSE_LOCATION", "ACCESS_BACKGROUND_LOCATION"),
  MICROPHONE(R.string.group_microphone, "RECORD_AUDIO"),
  NEARBY_DEVICES(R.string.group_nearby, "BLUETOOTH_SCAN", "BLUETOOTH_CONNECT", "BLUETOOTH_ADVERTISE", "NEARBY_WIFI_DEVICES", "UWB_RANGING"),
  NOTIFICATIONS(R.string.group_notifications, "POST_NOTIFICATIONS"),
  PHONE(R.string.group_phone, "READ_PHONE_STATE", "READ_PHONE_NUMBERS", "CALL_PHONE", "ANSWER_PHONE_CALLS", "USE_SIP"),
  ACTIVITY(R.string.group_activity, "ACTIVITY_RECOGNITION"),
  SENSORS(R.string.group_sensors, "BODY_SENSORS", "BODY_SENSORS_BACKGROUND"),
  SMS(R.string.group_sms, "SEND_SMS", "RECEIVE_SMS", "READ_SMS", "RECEIVE_MMS", "RECEIVE_WAP_PUSH");

  /** String resource. */
  public final int word;
  private final String[] names;

  PermissionGroup(int word, String... names) {
    this.word = word;
    this.names = names;
  }

  boolean has(String permission) {
    for (String name : names) if (permission.equals("android.permission." + name)) return true;
    return false;
  }
}

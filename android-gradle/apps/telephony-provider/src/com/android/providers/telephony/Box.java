package com.android.providers.telephony;

import android.provider.Telephony.Sms;

/** The boxes of content://sms by the names that they have in addresses. */
final class Box {
  private Box() {}

  /** What a message that is put there is. Throws IllegalArgumentException for a name that is none. */
  static int type(String name) {
    switch (name) {
      case "inbox": return Sms.MESSAGE_TYPE_INBOX;
      case "sent": return Sms.MESSAGE_TYPE_SENT;
      case "draft": return Sms.MESSAGE_TYPE_DRAFT;
      case "outbox": return Sms.MESSAGE_TYPE_OUTBOX;
      case "failed": return Sms.MESSAGE_TYPE_FAILED;
      case "queued": return Sms.MESSAGE_TYPE_QUEUED;
      default: throw new IllegalArgumentException("Unknown URL content://sms/" + name);
    }
  }

  /** What lies there; "undelivered" is what is on its way or stuck. */
  static String where(String name) {
    if (!name.equals("undelivered")) return "type = " + type(name);
    return "type IN (" + Sms.MESSAGE_TYPE_OUTBOX + ", " + Sms.MESSAGE_TYPE_FAILED + ", " + Sms.MESSAGE_TYPE_QUEUED + ")";
  }
}

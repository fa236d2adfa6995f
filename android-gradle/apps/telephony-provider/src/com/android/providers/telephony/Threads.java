package com.android.providers.telephony;

import android.content.ContentValues;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.provider.Telephony;
import android.telephony.PhoneNumberUtils;
import android.text.TextUtils;
import java.util.Collection;
import java.util.TreeSet;

/** Conversations: one for each set of addresses, whatever way their numbers are written in. */
final class Threads {
  private Threads() {}

  /** The conversation with these people, made when there was none. */
  static long getOrCreate(SQLiteDatabase database, Collection<String> recipients) {
    TreeSet<Long> ids = new TreeSet<>();
    for (String recipient : recipients) if (!TextUtils.isEmpty(recipient)) ids.add(canonicalAddress(database, recipient.trim()));
    if (ids.isEmpty()) throw new IllegalArgumentException("A conversation needs at least one recipient");
    String recipientIds = TextUtils.join(" ", ids);
    try (Cursor row = database.query("threads", new String[] {"_id"}, "recipient_ids = ?", new String[] {recipientIds}, null, null, "_id", "1")) {
      if (row.moveToFirst()) return row.getLong(0);
    }
    ContentValues values = new ContentValues();
    values.put("recipient_ids", recipientIds);
    values.put("date", System.currentTimeMillis());
    values.put("type", ids.size() > 1 ? Telephony.Threads.BROADCAST_THREAD : Telephony.Threads.COMMON_THREAD);
    return database.insertOrThrow("threads", null, values);
  }

  /** Numbers that a phone takes for the same have one; what is no number (an email address, a sender's name) is compared as it stands. */
  private static long canonicalAddress(SQLiteDatabase database, String address) {
    try (Cursor rows = database.query("canonical_addresses", new String[] {"_id", "address"}, null, null, null, null, "_id")) {
      while (rows.moveToNext()) if (isSame(rows.getString(1), address)) return rows.getLong(0);
    }
    ContentValues values = new ContentValues();
    values.put("address", address);
    return database.insertOrThrow("canonical_addresses", null, values);
  }

  private static boolean isSame(String one, String other) {
    boolean numbers = PhoneNumberUtils.isGlobalPhoneNumber(plain(one)) && PhoneNumberUtils.isGlobalPhoneNumber(plain(other));
    return numbers ? PhoneNumberUtils.compare(plain(one), plain(other)) : one.equalsIgnoreCase(other);
  }

  private static String plain(String number) {
    return number.replaceAll("[\\s().-]", "");
  }
}

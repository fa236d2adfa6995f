package com.android.providers.contacts;

import android.content.ContentValues;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.provider.ContactsContract.CommonDataKinds.StructuredName;
import android.text.TextUtils;
import java.util.ArrayList;
import java.util.List;

/** Keeps a name's parts, its whole and the contact's display name in step. */
final class DisplayNames {
  /** What a contact is called when it has no name, in this order. */
  private static final String[] SOURCES = {MimeTypes.NAME, MimeTypes.ORGANIZATION, MimeTypes.PHONE, MimeTypes.EMAIL};

  private DisplayNames() {}

  /**
   * The values of a name row, with what can be derived added: the whole from the parts, or, where only the whole is given, given and
   * family name from it (the last word is the family name).
   */
  static ContentValues complete(ContentValues name) {
    ContentValues complete = new ContentValues(name);
    String whole = join(name);
    if (!whole.isEmpty()) {
      complete.put(StructuredName.DISPLAY_NAME, whole);
    } else if (!TextUtils.isEmpty(name.getAsString(StructuredName.DISPLAY_NAME))) {
      String display = name.getAsString(StructuredName.DISPLAY_NAME).trim();
      int split = display.lastIndexOf(' ');
      complete.put(StructuredName.GIVEN_NAME, split < 0 ? display : display.substring(0, split));
      if (split >= 0) complete.put(StructuredName.FAMILY_NAME, display.substring(split + 1));
    } else {
      complete.putNull(StructuredName.DISPLAY_NAME);
    }
    return complete;
  }

  /** Writes the display name that the contact's data rows give now. */
  static void refresh(SQLiteDatabase database, long rawContact) {
    ContentValues values = new ContentValues();
    values.put("display_name", displayName(database, rawContact));
    values.put("last_updated", System.currentTimeMillis());
    database.update("raw_contacts", values, "_id = ?", new String[] {String.valueOf(rawContact)});
  }

  private static String displayName(SQLiteDatabase database, long rawContact) {
    for (String source : SOURCES) {
      String[] arguments = {String.valueOf(rawContact), source};
      try (Cursor row = database.rawQuery(
          "SELECT data1 FROM data WHERE raw_contact_id = ? AND mimetype = ? AND data1 <> '' ORDER BY _id LIMIT 1", arguments)) {
        if (row.moveToFirst()) return row.getString(0);
      }
    }
    return null;
  }

  private static String join(ContentValues name) {
    String[] order = {StructuredName.PREFIX, StructuredName.GIVEN_NAME, StructuredName.MIDDLE_NAME, StructuredName.FAMILY_NAME, StructuredName.SUFFIX};
    List<String> parts = new ArrayList<>();
    for (String part : order) {
      String value = name.getAsString(part);
      if (!TextUtils.isEmpty(value)) parts.add(value.trim());
    }
    return TextUtils.join(" ", parts);
  }
}

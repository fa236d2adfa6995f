package dev.reprise.kit;

import android.Manifest;
import android.content.Context;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.provider.ContactsContract.CommonDataKinds.Phone;
import android.text.TextUtils;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The contacts of the phone that have a number. */
public final class PhoneBook {
  private PhoneBook() {}

  public static boolean mayBeRead(Context context) {
    return context.checkSelfPermission(Manifest.permission.READ_CONTACTS) == PackageManager.PERMISSION_GRANTED;
  }

  /** By name, one for each number; nobody where they may not be read. */
  public static List<Person> all(Context context) {
    List<Person> all = new ArrayList<>();
    if (!mayBeRead(context)) return all;
    try (Cursor rows = context.getContentResolver().query(Phone.CONTENT_URI, new String[] {Phone.DISPLAY_NAME, Phone.NUMBER}, null, null, null)) {
      while (rows != null && rows.moveToNext()) {
        if (!TextUtils.isEmpty(rows.getString(1))) all.add(new Person(TextUtils.isEmpty(rows.getString(0)) ? rows.getString(1) : rows.getString(0), rows.getString(1)));
      }
    }
    Collator collator = Collator.getInstance();
    Collections.sort(all, (a, b) -> collator.compare(a.name, b.name));
    return all;
  }
}

package com.simplemobiletools.smsmessenger.model;

import android.Manifest;
import android.content.Context;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.provider.ContactsContract.CommonDataKinds.Phone;
import android.telephony.PhoneNumberUtils;
import android.text.TextUtils;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whose number is whose, as the contacts say when this was made; nobody's where they may not be read. */
public final class People {
  private final List<Person> all = new ArrayList<>();

  public People(Context context) {
    if (context.checkSelfPermission(Manifest.permission.READ_CONTACTS) != PackageManager.PERMISSION_GRANTED) return;
    try (Cursor rows = context.getContentResolver().query(Phone.CONTENT_URI, new String[] {Phone.DISPLAY_NAME, Phone.NUMBER}, null, null, null)) {
      while (rows != null && rows.moveToNext()) {
        if (!TextUtils.isEmpty(rows.getString(1))) all.add(new Person(TextUtils.isEmpty(rows.getString(0)) ? rows.getString(1) : rows.getString(0), rows.getString(1)));
      }
    }
    Collator collator = Collator.getInstance();
    Collections.sort(all, (a, b) -> collator.compare(a.name, b.name));
  }

  /** Every contact with a number, by name. */
  public List<Person> all() {
    return all;
  }

  /** The contact's name, or the address as it stands. */
  public String name(String address) {
    Person person = find(address);
    return person == null ? address : person.name;
  }

  public String names(List<String> addresses) {
    List<String> names = new ArrayList<>();
    for (String address : addresses) names.add(name(address));
    return TextUtils.join(", ", names);
  }

  public boolean knows(String address) {
    return find(address) != null;
  }

  private Person find(String address) {
    for (Person person : all) if (isSame(person.number, address)) return person;
    return null;
  }

  /** Whether both are the same number, in whatever way they are written. */
  public static boolean isSame(String one, String other) {
    return isNumber(one) && isNumber(other) ? PhoneNumberUtils.compare(plain(one), plain(other)) : one.equalsIgnoreCase(other);
  }

  /** Whether a message can go there. */
  public static boolean isNumber(String text) {
    return plain(text).matches("\\+?[0-9*#]{2,}");
  }

  /** Without what people put between digits. */
  public static String plain(String number) {
    return number.replaceAll("[\\s().-]", "");
  }
}

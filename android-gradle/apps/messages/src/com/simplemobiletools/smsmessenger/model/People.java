package com.simplemobiletools.smsmessenger.model;

import android.content.Context;
import android.telephony.PhoneNumberUtils;
import android.text.TextUtils;
import dev.reprise.kit.Person;
import dev.reprise.kit.PhoneBook;
import java.util.ArrayList;
import java.util.List;

/** Whose number is whose, as the contacts say when this was made; nobody's where they may not be read. */
public final class People {
  private final List<Person> all;

  public People(Context context) {
    all = PhoneBook.all(context);
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
    return isNumber(one) && isNumber(other) ? PhoneNumberUtils.compare(Person.plain(one), Person.plain(other)) : one.equalsIgnoreCase(other);
  }

  /** Whether a message can go there. */
  public static boolean isNumber(String text) {
    return Person.plain(text).matches("\\+?[0-9*#]{2,}");
  }
}

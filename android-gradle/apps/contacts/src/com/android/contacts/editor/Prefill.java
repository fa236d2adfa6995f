package com.android.contacts.editor;

import android.content.Intent;
import android.provider.ContactsContract.CommonDataKinds.Phone;
import android.provider.ContactsContract.Intents.Insert;
import android.text.TextUtils;
import com.android.contacts.model.Contact;
import com.android.contacts.model.Entry;
import com.android.contacts.model.Label;
import java.util.ArrayList;
import java.util.List;

/** What another app asks to be filled in (the extras of ContactsContract.Intents.Insert). */
public final class Prefill {
  private Prefill() {}

  /** The last word of the name is taken as the last name. */
  public static Contact of(Intent intent) {
    String name = text(intent, Insert.NAME);
    int split = name.lastIndexOf(' ');
    List<Entry> phones = new ArrayList<>();
    if (!text(intent, Insert.PHONE).isEmpty()) {
      phones.add(new Entry(text(intent, Insert.PHONE), Label.ofPhone(intent.getIntExtra(Insert.PHONE_TYPE, Phone.TYPE_MOBILE))));
    }
    List<Entry> emails = new ArrayList<>();
    if (!text(intent, Insert.EMAIL).isEmpty()) emails.add(new Entry(text(intent, Insert.EMAIL), Label.HOME));
    return new Contact(split < 0 ? name : name.substring(0, split), split < 0 ? "" : name.substring(split + 1),
        text(intent, Insert.COMPANY), phones, emails);
  }

  private static String text(Intent intent, String extra) {
    CharSequence value = intent.getCharSequenceExtra(extra);
    return TextUtils.isEmpty(value) ? "" : value.toString().trim();
  }
}

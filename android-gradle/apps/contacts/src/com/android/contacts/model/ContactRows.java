package com.android.contacts.model;

import android.content.ContentValues;
import android.provider.ContactsContract.CommonDataKinds.Email;
import android.provider.ContactsContract.CommonDataKinds.Organization;
import android.provider.ContactsContract.CommonDataKinds.Phone;
import android.provider.ContactsContract.CommonDataKinds.StructuredName;
import android.provider.ContactsContract.Data;
import java.util.ArrayList;
import java.util.List;

/** The provider's rows of what the form shows. */
final class ContactRows {
  private ContactRows() {}

  /** All that a new contact takes. */
  static List<ContentValues> of(Contact contact) {
    List<ContentValues> rows = new ArrayList<>();
    if (!contact.firstName.isEmpty() || !contact.lastName.isEmpty()) rows.add(name(contact));
    if (!contact.company.isEmpty()) rows.add(company(contact));
    for (Entry phone : contact.phones) rows.add(phone(phone));
    for (Entry email : contact.emails) rows.add(email(email));
    return rows;
  }

  static ContentValues name(Contact contact) {
    ContentValues name = row(StructuredName.CONTENT_ITEM_TYPE);
    name.put(StructuredName.GIVEN_NAME, contact.firstName);
    name.put(StructuredName.FAMILY_NAME, contact.lastName);
    return name;
  }

  static ContentValues company(Contact contact) {
    ContentValues company = row(Organization.CONTENT_ITEM_TYPE);
    company.put(Organization.COMPANY, contact.company);
    return company;
  }

  static ContentValues phone(Entry phone) {
    return row(Phone.CONTENT_ITEM_TYPE, phone.value, phone.label.phoneType);
  }

  static ContentValues email(Entry email) {
    return row(Email.CONTENT_ITEM_TYPE, email.value, email.label.emailType);
  }

  private static ContentValues row(String mimeType, String value, int type) {
    ContentValues values = row(mimeType);
    values.put(Data.DATA1, value);
    values.put(Data.DATA2, type);
    return values;
  }

  private static ContentValues row(String mimeType) {
    ContentValues values = new ContentValues();
    values.put(Data.MIMETYPE, mimeType);
    return values;
  }
}

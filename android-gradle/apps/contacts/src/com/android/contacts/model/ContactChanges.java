package com.android.contacts.model;

import android.content.ContentProviderOperation;
import android.content.ContentResolver;
import android.content.ContentUris;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.Uri;
import android.provider.ContactsContract.Data;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do to the provider's rows so that a contact is as it was edited. Rows and columns that the form does not show (a note, a second
 * email, a middle name, a job title, the kind of a number that this app has no word for) are another's, and stay.
 */
final class ContactChanges {
  private final ContentResolver resolver;
  private final long contact;
  private final long rawContact;
  private final ArrayList<ContentProviderOperation> operations = new ArrayList<>();

  ContactChanges(ContentResolver resolver, long contact, long rawContact) {
    this.resolver = resolver;
    this.contact = contact;
    this.rawContact = rawContact;
  }

  /** @param original what the form showed, with the rows of its entries */
  ArrayList<ContentProviderOperation> between(Contact original, Contact edited) {
    boolean renamed = !original.firstName.equals(edited.firstName) || !original.lastName.equals(edited.lastName);
    if (renamed) one(ContactRows.name(edited), edited.firstName.isEmpty() && edited.lastName.isEmpty());
    if (!original.company.equals(edited.company)) one(ContactRows.company(edited), edited.company.isEmpty());
    for (Entry phone : edited.phones) entry(phone, find(original.phones, phone.row), ContactRows.phone(phone));
    for (Entry email : edited.emails) entry(email, find(original.emails, email.row), ContactRows.email(email));
    removed(original.phones, edited.phones);
    removed(original.emails, edited.emails);
    return operations;
  }

  /** A kind of which the form shows one: the first row. */
  private void one(ContentValues values, boolean empty) {
    String[] columns = {Data._ID, Data.DATA2, Data.DATA3, Data.DATA4, Data.DATA5, Data.DATA6};
    String[] arguments = {String.valueOf(contact), values.getAsString(Data.MIMETYPE)};
    try (Cursor rows = resolver.query(Data.CONTENT_URI, columns, Data.CONTACT_ID + " = ? AND " + Data.MIMETYPE + " = ?", arguments, Data._ID)) {
      if (rows == null || !rows.moveToFirst()) {
        if (!empty) insert(values);
        return;
      }
      Uri row = row(rows.getLong(0));
      if (empty && !hasOther(rows, values)) operations.add(ContentProviderOperation.newDelete(row).build());
      else update(row, values);
    }
  }

  /** Whether the row would still say something without what is to be written. */
  private static boolean hasOther(Cursor row, ContentValues written) {
    for (int i = 1; i < row.getColumnCount(); i++) {
      String value = row.getString(i);
      // An organization's second column is its kind (work, other), which says nothing alone.
      boolean kind = row.getColumnName(i).equals(Data.DATA2);
      if (!kind && !written.containsKey(row.getColumnName(i)) && value != null && !value.isEmpty()) return true;
    }
    return false;
  }

  /** @param before what the form showed of this row; null for a new one */
  private void entry(Entry after, Entry before, ContentValues values) {
    if (before == null) {
      insert(values);
    } else if (!before.equals(after)) {
      if (before.label == after.label) values.remove(Data.DATA2);
      update(row(before.row), values);
    }
  }

  private void removed(List<Entry> before, List<Entry> after) {
    for (Entry entry : before) if (find(after, entry.row) == null) operations.add(ContentProviderOperation.newDelete(row(entry.row)).build());
  }

  private static Entry find(List<Entry> entries, long row) {
    for (Entry entry : entries) if (row != Entry.NEW && entry.row == row) return entry;
    return null;
  }

  private void insert(ContentValues values) {
    operations.add(ContentProviderOperation.newInsert(Data.CONTENT_URI).withValues(values).withValue(Data.RAW_CONTACT_ID, rawContact).build());
  }

  /** A row's kind cannot be changed. */
  private void update(Uri row, ContentValues values) {
    values.remove(Data.MIMETYPE);
    operations.add(ContentProviderOperation.newUpdate(row).withValues(values).build());
  }

  private static Uri row(long id) {
    return ContentUris.withAppendedId(Data.CONTENT_URI, id);
  }
}

package com.android.contacts.model;

import android.content.ContentProviderOperation;
import android.content.ContentProviderResult;
import android.content.ContentResolver;
import android.content.ContentUris;
import android.content.ContentValues;
import android.content.OperationApplicationException;
import android.database.Cursor;
import android.net.Uri;
import android.os.RemoteException;
import android.provider.ContactsContract;
import android.provider.ContactsContract.CommonDataKinds.Email;
import android.provider.ContactsContract.CommonDataKinds.Organization;
import android.provider.ContactsContract.CommonDataKinds.Phone;
import android.provider.ContactsContract.CommonDataKinds.StructuredName;
import android.provider.ContactsContract.Contacts;
import android.provider.ContactsContract.Data;
import android.provider.ContactsContract.RawContacts;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The contacts provider, in this app's terms. Every call goes to the provider: nothing is cached. */
public final class ContactStore {
  private final ContentResolver resolver;

  public ContactStore(ContentResolver resolver) {
    this.resolver = resolver;
  }

  /** Every contact, sorted by name as the phone's language sorts. */
  public List<ListedContact> list() {
    Map<Long, List<String>> numbers = numbersByContact();
    List<ListedContact> contacts = new ArrayList<>();
    String[] columns = {Contacts._ID, Contacts.DISPLAY_NAME_PRIMARY, Contacts.STARRED};
    try (Cursor rows = resolver.query(Contacts.CONTENT_URI, columns, null, null, null)) {
      while (rows != null && rows.moveToNext()) {
        List<String> own = numbers.get(rows.getLong(0));
        contacts.add(new ListedContact(rows.getLong(0), text(rows, 1), rows.getInt(2) == 1, own == null ? Collections.emptyList() : own));
      }
    }
    Collator collator = Collator.getInstance();
    Collections.sort(contacts, (a, b) -> collator.compare(a.displayName, b.displayName));
    return contacts;
  }

  /** Null when there is no such contact any more. */
  public StoredContact load(long id) {
    String[] columns = {Contacts.DISPLAY_NAME_PRIMARY, Contacts.STARRED};
    try (Cursor row = resolver.query(ContentUris.withAppendedId(Contacts.CONTENT_URI, id), columns, null, null, null)) {
      if (row == null || !row.moveToFirst()) return null;
      return new StoredContact(id, text(row, 0), row.getInt(1) == 1, data(id));
    }
  }

  /** The new contact's id; null when something else has removed it already. */
  public Long insert(Contact contact, Destination destination) {
    ContentValues account = new ContentValues();
    account.put(RawContacts.ACCOUNT_NAME, destination.accountName);
    account.put(RawContacts.ACCOUNT_TYPE, destination.accountType);
    ArrayList<ContentProviderOperation> operations = new ArrayList<>();
    operations.add(ContentProviderOperation.newInsert(RawContacts.CONTENT_URI).withValues(account).build());
    for (ContentValues row : ContactRows.of(contact)) {
      operations.add(ContentProviderOperation.newInsert(Data.CONTENT_URI).withValues(row).withValueBackReference(Data.RAW_CONTACT_ID, 0).build());
    }
    Uri inserted = apply(operations)[0].uri;
    return idAt(ContentUris.withAppendedId(RawContacts.CONTENT_URI, ContentUris.parseId(inserted)), RawContacts.CONTACT_ID, null);
  }

  /** Writes what differs from the original, and nothing else; false when there is no such contact any more. */
  public boolean update(long id, Contact original, Contact edited) {
    Long raw = idAt(RawContacts.CONTENT_URI, RawContacts._ID, RawContacts.CONTACT_ID + " = " + id);
    if (raw == null) return false;
    apply(new ContactChanges(resolver, id, raw).between(original, edited));
    return true;
  }

  public void delete(long id) {
    resolver.delete(ContentUris.withAppendedId(Contacts.CONTENT_URI, id), null, null);
  }

  public void setStarred(long id, boolean starred) {
    ContentValues values = new ContentValues();
    values.put(Contacts.STARRED, starred ? 1 : 0);
    resolver.update(ContentUris.withAppendedId(Contacts.CONTENT_URI, id), values, null, null);
  }

  private Map<Long, List<String>> numbersByContact() {
    Map<Long, List<String>> numbers = new HashMap<>();
    try (Cursor rows = resolver.query(Phone.CONTENT_URI, new String[] {Phone.CONTACT_ID, Phone.NUMBER}, null, null, null)) {
      while (rows != null && rows.moveToNext()) numbers.computeIfAbsent(rows.getLong(0), id -> new ArrayList<>()).add(text(rows, 1));
    }
    return numbers;
  }

  private Contact data(long id) {
    String[] name = null;
    String company = null;
    List<Entry> phones = new ArrayList<>();
    List<Entry> emails = new ArrayList<>();
    String[] columns = {Data.MIMETYPE, Data.DATA1, Data.DATA2, Data.DATA3, Data._ID};
    try (Cursor rows = resolver.query(Data.CONTENT_URI, columns, Data.CONTACT_ID + " = ?", new String[] {String.valueOf(id)}, Data._ID)) {
      while (rows != null && rows.moveToNext()) {
        switch (text(rows, 0)) {
          case StructuredName.CONTENT_ITEM_TYPE: if (name == null) name = new String[] {text(rows, 2), text(rows, 3)}; break;
          case Organization.CONTENT_ITEM_TYPE: if (company == null) company = text(rows, 1); break;
          case Phone.CONTENT_ITEM_TYPE: phones.add(new Entry(rows.getLong(4), text(rows, 1), Label.ofPhone(rows.getInt(2)))); break;
          case Email.CONTENT_ITEM_TYPE: emails.add(new Entry(rows.getLong(4), text(rows, 1), Label.ofEmail(rows.getInt(2)))); break;
          default: break; // other apps may store kinds that this one does not show
        }
      }
    }
    return new Contact(name == null ? "" : name[0], name == null ? "" : name[1], company == null ? "" : company, phones, emails);
  }

  /** Null when there is no such row. */
  private Long idAt(Uri uri, String column, String selection) {
    try (Cursor row = resolver.query(uri, new String[] {column}, selection, null, null)) {
      return row == null || !row.moveToFirst() ? null : Long.valueOf(row.getLong(0));
    }
  }

  private ContentProviderResult[] apply(ArrayList<ContentProviderOperation> operations) {
    try {
      return resolver.applyBatch(ContactsContract.AUTHORITY, operations);
    } catch (RemoteException | OperationApplicationException e) {
      throw new IllegalStateException("The contacts provider refused " + operations, e);
    }
  }

  private static String text(Cursor row, int column) {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}

package com.android.providers.contacts;

import android.content.ContentProvider;
import android.content.ContentProviderOperation;
import android.content.ContentProviderResult;
import android.content.ContentResolver;
import android.content.ContentUris;
import android.content.ContentValues;
import android.content.OperationApplicationException;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.net.Uri;
import android.provider.ContactsContract;
import android.provider.ContactsContract.Data;
import android.text.TextUtils;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The device's contacts, in the terms of ContactsContract: contacts, raw contacts, data rows (phones, emails), phone look-up; and
 * phones and people under the old authority "contacts".
 */
public final class ContactsProvider extends ContentProvider {
  private static final Uri LEGACY = Uri.parse("content://contacts");

  private ContactsDatabase database;

  @Override
  public boolean onCreate() {
    database = new ContactsDatabase(getContext());
    return true;
  }

  @Override
  public Cursor query(Uri uri, String[] columns, String selection, String[] arguments, String order) {
    Scope scope = Scope.of(uri);
    Cursor rows = database.getReadableDatabase().query(scope.view, columns, both(scope.where, selection),
        both(scope.arguments, arguments), null, null, order, uri.getQueryParameter(ContactsContract.LIMIT_PARAM_KEY));
    rows.setNotificationUri(getContext().getContentResolver(), ContactsContract.AUTHORITY_URI);
    return rows;
  }

  @Override
  public Uri insert(Uri uri, ContentValues values) {
    Scope scope = Scope.of(uri);
    SQLiteDatabase writable = database.getWritableDatabase();
    long id;
    if ("raw_contacts".equals(scope.table) && uri.getPath().startsWith("/raw_contacts")) {
      id = writable.insertOrThrow("raw_contacts", "account_name", only(values, "account_name", "account_type", "starred"));
    } else if ("data".equals(scope.table)) {
      Long rawContact = values.getAsLong(Data.RAW_CONTACT_ID);
      if (rawContact == null) throw new IllegalArgumentException(Data.RAW_CONTACT_ID + " is required");
      id = writable.insertOrThrow("data", null, MimeTypes.NAME.equals(values.getAsString(Data.MIMETYPE)) ? DisplayNames.complete(values) : values);
      DisplayNames.refresh(writable, rawContact);
    } else {
      throw new UnsupportedOperationException("Nothing can be inserted at " + uri);
    }
    changed();
    return ContentUris.withAppendedId(uri, id);
  }

  @Override
  public int update(Uri uri, ContentValues values, String selection, String[] arguments) {
    Scope scope = writable(uri);
    SQLiteDatabase writable = database.getWritableDatabase();
    int count = 0;
    if ("raw_contacts".equals(scope.table)) {
      ContentValues allowed = only(values, "account_name", "account_type", "starred");
      if (allowed.size() > 0) count = writable.update("raw_contacts", allowed, in(scope, selection), both(scope.arguments, arguments));
    } else {
      Set<Long> touched = rawContactsOf(scope, selection, arguments);
      count = updateData(writable, scope, values, selection, arguments);
      for (long rawContact : touched) DisplayNames.refresh(writable, rawContact);
    }
    if (count > 0) changed();
    return count;
  }

  @Override
  public int delete(Uri uri, String selection, String[] arguments) {
    Scope scope = writable(uri);
    SQLiteDatabase writable = database.getWritableDatabase();
    Set<Long> touched = "data".equals(scope.table) ? rawContactsOf(scope, selection, arguments) : new LinkedHashSet<>();
    int count = writable.delete(scope.table, in(scope, selection), both(scope.arguments, arguments));
    for (long rawContact : touched) DisplayNames.refresh(writable, rawContact);
    if (count > 0) changed();
    return count;
  }

  /** All of the operations or none. */
  @Override
  public ContentProviderResult[] applyBatch(ArrayList<ContentProviderOperation> operations) throws OperationApplicationException {
    SQLiteDatabase writable = database.getWritableDatabase();
    writable.beginTransaction();
    try {
      ContentProviderResult[] results = super.applyBatch(operations);
      writable.setTransactionSuccessful();
      return results;
    } finally {
      writable.endTransaction();
    }
  }

  @Override
  public String getType(Uri uri) {
    Scope scope = Scope.of(uri);
    boolean one = scope.where.endsWith("_id = ?");
    if (scope.view.equals("view_contacts")) return one ? ContactsContract.Contacts.CONTENT_ITEM_TYPE : ContactsContract.Contacts.CONTENT_TYPE;
    if (scope.view.equals("view_raw_contacts")) return one ? ContactsContract.RawContacts.CONTENT_ITEM_TYPE : ContactsContract.RawContacts.CONTENT_TYPE;
    return Data.CONTENT_TYPE;
  }

  /** A name row's whole follows its parts, so that such rows are updated one by one, each from what it already holds. */
  private int updateData(SQLiteDatabase writable, Scope scope, ContentValues values, String selection, String[] arguments) {
    int count = 0;
    try (Cursor rows = writable.query("view_data", new String[] {"_id", "mimetype", "data2", "data3", "data4", "data5", "data6"},
        both(scope.where, selection), both(scope.arguments, arguments), null, null, null)) {
      while (rows.moveToNext()) {
        ContentValues changes = values;
        if (MimeTypes.NAME.equals(rows.getString(1))) {
          ContentValues name = new ContentValues();
          boolean parts = false;
          for (int i = 2; i < rows.getColumnCount(); i++) {
            parts |= values.containsKey(rows.getColumnName(i));
            name.put(rows.getColumnName(i), rows.getString(i));
          }
          if (!parts && values.containsKey("data1")) name.clear();
          name.putAll(values);
          changes = DisplayNames.complete(name);
        }
        count += writable.update("data", changes, "_id = ?", new String[] {rows.getString(0)});
      }
    }
    return count;
  }

  private Set<Long> rawContactsOf(Scope scope, String selection, String[] arguments) {
    Set<Long> ids = new LinkedHashSet<>();
    try (Cursor rows = database.getReadableDatabase().query(scope.view, new String[] {"raw_contact_id"}, both(scope.where, selection),
        both(scope.arguments, arguments), null, null, null)) {
      while (rows.moveToNext()) ids.add(rows.getLong(0));
    }
    return ids;
  }

  private void changed() {
    ContentResolver resolver = getContext().getContentResolver();
    resolver.notifyChange(ContactsContract.AUTHORITY_URI, null);
    resolver.notifyChange(LEGACY, null);
  }

  private static Scope writable(Uri uri) {
    Scope scope = Scope.of(uri);
    if (scope.table == null) throw new UnsupportedOperationException("Nothing can be changed at " + uri);
    return scope;
  }

  /** The condition for the table: conditions may speak of the view's columns, so the view finds the ids. */
  private static String in(Scope scope, String selection) {
    return "_id IN (SELECT _id FROM " + scope.view + " WHERE " + both(scope.where, selection) + ")";
  }

  private static String both(String where, String selection) {
    return TextUtils.isEmpty(selection) ? where : "(" + where + ") AND (" + selection + ")";
  }

  private static String[] both(String[] own, String[] arguments) {
    if (arguments == null) return own;
    String[] all = new String[own.length + arguments.length];
    System.arraycopy(own, 0, all, 0, own.length);
    System.arraycopy(arguments, 0, all, own.length, arguments.length);
    return all;
  }

  private static ContentValues only(ContentValues values, String... names) {
    ContentValues allowed = new ContentValues();
    for (String name : names) {
      if (values.containsKey(name)) allowed.put(name, values.getAsString(name));
    }
    return allowed;
  }
}

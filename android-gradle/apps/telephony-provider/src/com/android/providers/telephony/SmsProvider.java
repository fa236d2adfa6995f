package com.android.providers.telephony;

import android.content.ContentProvider;
import android.content.ContentUris;
import android.content.ContentValues;
import android.content.UriMatcher;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.net.Uri;
import android.provider.Telephony.Sms;
import android.text.TextUtils;
import java.util.Collections;

/** content://sms: text messages, all of them or those of one box, newest first; and conversations by their last message. */
public final class SmsProvider extends ContentProvider {
  private static final String NEWEST_FIRST = "date DESC, _id DESC";

  private static final int ALL = 1;
  private static final int MESSAGE = 2;
  private static final int BOX = 3;
  private static final int MESSAGE_OF_BOX = 4;
  private static final int CONVERSATIONS = 5;
  private static final int CONVERSATION = 6;

  private static final UriMatcher MATCHER = new UriMatcher(UriMatcher.NO_MATCH);

  static {
    MATCHER.addURI("sms", null, ALL);
    MATCHER.addURI("sms", "#", MESSAGE);
    MATCHER.addURI("sms", "conversations", CONVERSATIONS);
    MATCHER.addURI("sms", "conversations/#", CONVERSATION);
    MATCHER.addURI("sms", "*", BOX);
    MATCHER.addURI("sms", "*/#", MESSAGE_OF_BOX);
  }

  private MessagesDatabase database;

  @Override
  public boolean onCreate() {
    database = MessagesDatabase.of(getContext());
    return true;
  }

  @Override
  public Cursor query(Uri uri, String[] columns, String selection, String[] arguments, String order) {
    boolean conversations = MATCHER.match(uri) == CONVERSATIONS;
    String from = conversations
        ? "(SELECT snippet, thread_id, msg_count, date FROM (SELECT sms.body AS snippet, sms.thread_id, sms.date, max(sms.date * 1000000 + sms._id), count(*) AS msg_count "
            + "FROM sms GROUP BY sms.thread_id))"
        : "sms";
    String[] shown = columns == null && conversations ? new String[] {"thread_id", "msg_count", "snippet"} : columns;
    Cursor rows = database.getReadableDatabase().query(from, shown, both(conversations ? "1" : where(uri), selection), arguments, null, null,
        TextUtils.isEmpty(order) ? (conversations ? "date DESC" : NEWEST_FIRST) : order, uri.getQueryParameter("limit"));
    rows.setNotificationUri(getContext().getContentResolver(), Uri.parse("content://sms"));
    return rows;
  }

  @Override
  public Uri insert(Uri uri, ContentValues given) {
    int match = MATCHER.match(uri);
    if (match != ALL && match != BOX) throw new UnsupportedOperationException("Nothing can be inserted at " + uri);
    ContentValues values = new ContentValues(given);
    values.remove(Sms._ID);
    Integer type = match == BOX ? Integer.valueOf(Box.type(uri.getLastPathSegment())) : values.getAsInteger(Sms.TYPE);
    values.put(Sms.TYPE, type == null ? Sms.MESSAGE_TYPE_INBOX : type);
    complete(values);
    SQLiteDatabase writable = database.getWritableDatabase();
    long id;
    writable.beginTransaction();
    try {
      if (values.getAsLong(Sms.THREAD_ID) == null || values.getAsLong(Sms.THREAD_ID) == 0) {
        String address = values.getAsString(Sms.ADDRESS);
        if (!TextUtils.isEmpty(address)) values.put(Sms.THREAD_ID, Threads.getOrCreate(writable, Collections.singleton(address)));
      }
      // A conversation has one draft.
      if (values.getAsInteger(Sms.TYPE) == Sms.MESSAGE_TYPE_DRAFT && values.getAsLong(Sms.THREAD_ID) != null) {
        id = writable.insertOrThrow("sms", null, values);
        writable.delete("sms", "thread_id = ? AND type = ? AND _id <> ?",
            new String[] {values.getAsString(Sms.THREAD_ID), String.valueOf(Sms.MESSAGE_TYPE_DRAFT), String.valueOf(id)});
      } else {
        id = writable.insertOrThrow("sms", null, values);
      }
      writable.setTransactionSuccessful();
    } finally {
      writable.endTransaction();
    }
    Changes.tell(getContext());
    return ContentUris.withAppendedId(Uri.parse("content://sms"), id);
  }

  /** What a message has that nobody said of it. */
  private static void complete(ContentValues values) {
    if (values.getAsLong(Sms.DATE) == null) values.put(Sms.DATE, System.currentTimeMillis());
    boolean received = values.getAsInteger(Sms.TYPE) == Sms.MESSAGE_TYPE_INBOX;
    for (String column : new String[] {Sms.READ, Sms.SEEN}) {
      if (!received || values.getAsInteger(column) == null) values.put(column, received ? 0 : 1);
    }
  }

  @Override
  public int update(Uri uri, ContentValues given, String selection, String[] arguments) {
    ContentValues values = new ContentValues(given);
    values.remove(Sms._ID);
    int count = database.getWritableDatabase().update("sms", values, both(where(uri), selection), arguments);
    if (count > 0) Changes.tell(getContext());
    return count;
  }

  @Override
  public int delete(Uri uri, String selection, String[] arguments) {
    int count = database.getWritableDatabase().delete("sms", both(where(uri), selection), arguments);
    if (count > 0) Changes.tell(getContext());
    return count;
  }

  @Override
  public String getType(Uri uri) {
    switch (MATCHER.match(uri)) {
      case MESSAGE:
      case MESSAGE_OF_BOX: return "vnd.android.cursor.item/sms";
      case CONVERSATIONS: return "vnd.android.cursor.dir/sms-thread";
      default: return "vnd.android.cursor.dir/sms";
    }
  }

  /** Throws IllegalArgumentException for an address that the provider does not know. */
  private static String where(Uri uri) {
    switch (MATCHER.match(uri)) {
      case ALL: return "1";
      case MESSAGE: return "_id = " + ContentUris.parseId(uri);
      case BOX: return Box.where(uri.getLastPathSegment());
      case MESSAGE_OF_BOX: return Box.where(uri.getPathSegments().get(0)) + " AND _id = " + ContentUris.parseId(uri);
      case CONVERSATION: return "thread_id = " + ContentUris.parseId(uri);
      default: throw new IllegalArgumentException("Unknown URL " + uri);
    }
  }

  private static String both(String where, String selection) {
    return TextUtils.isEmpty(selection) ? where : "(" + where + ") AND (" + selection + ")";
  }
}

package com.android.providers.telephony;

import android.content.ContentProvider;
import android.content.ContentUris;
import android.content.ContentValues;
import android.content.UriMatcher;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.text.TextUtils;

/**
 * content://mms-sms: conversations and the addresses of who takes part in them. There are no multimedia messages here, so that each message
 * is one of content://sms.
 */
public final class MmsSmsProvider extends ContentProvider {
  private static final int CONVERSATIONS = 1;
  private static final int CONVERSATION = 2;
  private static final int THREAD_ID = 3;
  private static final int ADDRESSES = 4;
  private static final int ADDRESS = 5;
  private static final int SEARCH = 6;
  private static final int UNDELIVERED = 7;
  private static final int DRAFTS = 8;

  private static final UriMatcher MATCHER = new UriMatcher(UriMatcher.NO_MATCH);

  static {
    MATCHER.addURI("mms-sms", "conversations", CONVERSATIONS);
    MATCHER.addURI("mms-sms", "conversations/#", CONVERSATION);
    MATCHER.addURI("mms-sms", "threadID", THREAD_ID);
    MATCHER.addURI("mms-sms", "canonical-addresses", ADDRESSES);
    MATCHER.addURI("mms-sms", "canonical-address/#", ADDRESS);
    MATCHER.addURI("mms-sms", "search", SEARCH);
    MATCHER.addURI("mms-sms", "undelivered", UNDELIVERED);
    MATCHER.addURI("mms-sms", "draft", DRAFTS);
  }

  private MessagesDatabase database;

  @Override
  public boolean onCreate() {
    database = MessagesDatabase.of(getContext());
    return true;
  }

  @Override
  public Cursor query(Uri uri, String[] columns, String selection, String[] arguments, String order) {
    Cursor rows;
    switch (MATCHER.match(uri)) {
      case CONVERSATIONS:
        // "simple" asks for the threads themselves; else for each one's last message.
        boolean simple = "true".equals(uri.getQueryParameter("simple"));
        String last = "(SELECT * FROM sms WHERE _id IN (SELECT (SELECT _id FROM sms WHERE thread_id = threads._id ORDER BY date DESC, _id DESC LIMIT 1) FROM threads))";
        rows = select(simple ? "threads" : last, columns, selection, arguments, TextUtils.isEmpty(order) ? "date DESC" : order);
        break;
      case CONVERSATION:
        rows = select("(SELECT * FROM sms WHERE thread_id = " + ContentUris.parseId(uri) + ")", columns, selection, arguments, TextUtils.isEmpty(order) ? "date" : order);
        break;
      case THREAD_ID:
        MatrixCursor thread = new MatrixCursor(new String[] {"_id"});
        thread.addRow(new Object[] {Threads.getOrCreate(database.getWritableDatabase(), uri.getQueryParameters("recipient"))});
        return thread;
      case ADDRESSES:
        rows = select("canonical_addresses", columns, selection, arguments, order);
        break;
      case ADDRESS:
        rows = select("(SELECT address FROM canonical_addresses WHERE _id = " + ContentUris.parseId(uri) + ")", columns, selection, arguments, order);
        break;
      case SEARCH:
        String pattern = uri.getQueryParameter("pattern");
        if (pattern == null) throw new IllegalArgumentException("A search needs a pattern: " + uri);
        rows = select("(SELECT _id, thread_id, address, body, date, type FROM sms WHERE instr(lower(body), lower(" + quoted(pattern) + ")))", columns, selection, arguments,
            TextUtils.isEmpty(order) ? "date DESC" : order);
        break;
      case UNDELIVERED:
        rows = select("(SELECT * FROM sms WHERE " + Box.where("undelivered") + ")", columns, selection, arguments, order);
        break;
      case DRAFTS:
        rows = select("(SELECT * FROM sms WHERE " + Box.where("draft") + ")", columns, selection, arguments, order);
        break;
      default:
        throw new IllegalArgumentException("Unrecognized URI:" + uri);
    }
    rows.setNotificationUri(getContext().getContentResolver(), Uri.parse("content://mms-sms"));
    return rows;
  }

  private Cursor select(String from, String[] columns, String selection, String[] arguments, String order) {
    return database.getReadableDatabase().query(from, columns, selection, arguments, null, null, order);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public int delete(Uri uri, String selection, String[] arguments) {
    String where;
    switch (MATCHER.match(uri)) {
      case CONVERSATIONS: where = "1"; break;
      case CONVERSATION: where = "thread_id = " + ContentUris.parseId(uri); break;
      default: throw new UnsupportedOperationException("Nothing can be deleted at " + uri);
    }
    String both = TextUtils.isEmpty(selection) ? where : "(" + where + ") AND (" + selection + ")";
    int count = database.getWritableDatabase().delete("sms", both, arguments);
    if (count > 0) Changes.tell(getContext());
    return count;
  }

  /** Of a conversation's messages: that they were read, for instance. */
  @Override
  public int update(Uri uri, ContentValues values, String selection, String[] arguments) {
    if (MATCHER.match(uri) != CONVERSATION) throw new UnsupportedOperationException("Nothing can be changed at " + uri);
    String where = "thread_id = " + ContentUris.parseId(uri);
    int count = database.getWritableDatabase().update("sms", values, TextUtils.isEmpty(selection) ? where : where + " AND (" + selection + ")", arguments);
    if (count > 0) Changes.tell(getContext());
    return count;
  }

  @Override
  public Uri insert(Uri uri, ContentValues values) {
    throw new UnsupportedOperationException("Nothing can be inserted at " + uri);
  }

  @Override
  public String getType(Uri uri) {
    return "vnd.android-dir/mms-sms";
  }
}

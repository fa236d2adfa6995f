package com.android.providers.telephony;

import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/**
 * mmssms.db with the tables of a phone that text messages need, their columns in a phone's order.
 *
 * <p>What a thread says of its messages (count, date, snippet, read) is kept by triggers: programs that write the file beside this one, as
 * a shell's sqlite3 does, leave it right too. A thread ends with its last message.
 */
final class MessagesDatabase extends SQLiteOpenHelper {
  private static final String NAME = "mmssms.db";
  private static final int VERSION = 1;

  private static MessagesDatabase shared;

  private MessagesDatabase(Context context) {
    super(context, NAME, null, VERSION);
  }

  /** One for both providers of the process. */
  static synchronized MessagesDatabase of(Context context) {
    if (shared == null) shared = new MessagesDatabase(context.getApplicationContext());
    return shared;
  }

  @Override
  public void onCreate(SQLiteDatabase database) {
    createTables(database);
  }

  /** A file that was put in the place of this one may lack tables that nobody thought of. */
  @Override
  public void onOpen(SQLiteDatabase database) {
    if (!database.isReadOnly()) createTables(database);
  }

  private static void createTables(SQLiteDatabase database) {
    database.execSQL("CREATE TABLE IF NOT EXISTS sms ("
        + "_id INTEGER PRIMARY KEY, thread_id INTEGER, address TEXT, person INTEGER, date INTEGER, date_sent INTEGER DEFAULT 0, "
        + "protocol INTEGER, read INTEGER DEFAULT 0, status INTEGER DEFAULT -1, type INTEGER, reply_path_present INTEGER, subject TEXT, "
        + "body TEXT, service_center TEXT, locked INTEGER DEFAULT 0, sub_id INTEGER DEFAULT -1, error_code INTEGER DEFAULT 0, creator TEXT, "
        + "seen INTEGER DEFAULT 0)");
    database.execSQL("CREATE INDEX IF NOT EXISTS sms_of_thread ON sms (thread_id, date)");
    database.execSQL("CREATE TABLE IF NOT EXISTS threads ("
        + "_id INTEGER PRIMARY KEY AUTOINCREMENT, date INTEGER DEFAULT 0, message_count INTEGER DEFAULT 0, recipient_ids TEXT, snippet TEXT, "
        + "snippet_cs INTEGER DEFAULT 0, read INTEGER DEFAULT 1, archived INTEGER DEFAULT 0, type INTEGER DEFAULT 0, error INTEGER DEFAULT 0, "
        + "has_attachment INTEGER DEFAULT 0)");
    database.execSQL("CREATE TABLE IF NOT EXISTS canonical_addresses (_id INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT)");
    database.execSQL("CREATE TRIGGER IF NOT EXISTS sms_thread_on_insert AFTER INSERT ON sms BEGIN " + summary("new") + " END");
    database.execSQL("CREATE TRIGGER IF NOT EXISTS sms_thread_on_update AFTER UPDATE OF thread_id, date, body, type, read ON sms BEGIN "
        + summary("old") + summary("new") + ending("old") + " END");
    database.execSQL("CREATE TRIGGER IF NOT EXISTS sms_thread_on_delete AFTER DELETE ON sms BEGIN " + summary("old") + ending("old") + " END");
  }

  private static String summary(String row) {
    String thread = row + ".thread_id";
    return "UPDATE threads SET message_count = (SELECT count(*) FROM sms WHERE thread_id = " + thread + "), "
        + "date = coalesce((SELECT max(date) FROM sms WHERE thread_id = " + thread + "), date), "
        + "snippet = (SELECT body FROM sms WHERE thread_id = " + thread + " ORDER BY date DESC, _id DESC LIMIT 1), "
        + "read = NOT EXISTS (SELECT 1 FROM sms WHERE thread_id = " + thread + " AND read = 0), "
        + "error = EXISTS (SELECT 1 FROM sms WHERE thread_id = " + thread + " AND type = 5) WHERE _id = " + thread + "; ";
  }

  private static String ending(String row) {
    return "DELETE FROM threads WHERE _id = " + row + ".thread_id AND message_count = 0; ";
  }

  @Override
  public void onUpgrade(SQLiteDatabase database, int from, int to) {
    throw new IllegalStateException("No version of " + NAME + " before " + to + " was ever shipped, but this one is " + from);
  }
}

package com.android.providers.contacts;

import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/**
 * contacts2.db: raw contacts, their data rows, and views with the columns of ContactsContract over them.
 *
 * <p>Android may aggregate several raw contacts into one contact. Here each raw contact is a contact, with the same id.
 */
final class ContactsDatabase extends SQLiteOpenHelper {
  private static final String NAME = "contacts2.db";
  private static final int VERSION = 1;

  ContactsDatabase(Context context) {
    super(context, NAME, null, VERSION);
  }

  @Override
  public void onConfigure(SQLiteDatabase database) {
    database.setForeignKeyConstraintsEnabled(true);
  }

  @Override
  public void onCreate(SQLiteDatabase database) {
    database.execSQL("CREATE TABLE raw_contacts ("
        + "_id INTEGER PRIMARY KEY AUTOINCREMENT, account_name TEXT, account_type TEXT, "
        + "display_name TEXT, starred INTEGER NOT NULL DEFAULT 0, last_updated INTEGER NOT NULL DEFAULT 0)");
    database.execSQL("CREATE TABLE data ("
        + "_id INTEGER PRIMARY KEY AUTOINCREMENT, "
        + "raw_contact_id INTEGER NOT NULL REFERENCES raw_contacts(_id) ON DELETE CASCADE, "
        + "mimetype TEXT NOT NULL, is_primary INTEGER NOT NULL DEFAULT 0, is_super_primary INTEGER NOT NULL DEFAULT 0, "
        + "data1 TEXT, data2 TEXT, data3 TEXT, data4 TEXT, data5 TEXT, data6 TEXT, data7 TEXT, data8 TEXT, data9 TEXT, "
        + "data10 TEXT, data11 TEXT, data12 TEXT, data13 TEXT, data14 TEXT, data15 BLOB)");
    database.execSQL("CREATE INDEX data_of_raw_contact ON data (raw_contact_id, mimetype)");
    database.execSQL("CREATE VIEW view_raw_contacts AS SELECT _id, _id AS contact_id, account_name, account_type, "
        + "display_name, display_name AS sort_key, starred, 0 AS deleted FROM raw_contacts");
    database.execSQL("CREATE VIEW view_contacts AS SELECT _id, _id AS name_raw_contact_id, 'r' || _id AS lookup, "
        + "display_name, display_name AS display_name_alt, display_name AS sort_key, starred, 1 AS in_visible_group, "
        + "last_updated AS contact_last_updated_timestamp, "
        + "EXISTS (SELECT 1 FROM data WHERE raw_contact_id = raw_contacts._id AND mimetype = '" + MimeTypes.PHONE + "') AS has_phone_number "
        + "FROM raw_contacts");
    database.execSQL("CREATE VIEW view_data AS SELECT data.*, raw_contact_id AS contact_id, 'r' || raw_contact_id AS lookup, "
        + "raw_contacts.display_name, raw_contacts.starred, raw_contacts.account_name, raw_contacts.account_type "
        + "FROM data JOIN raw_contacts ON raw_contacts._id = raw_contact_id");
    database.execSQL("CREATE VIEW view_phones AS SELECT _id, raw_contact_id AS person, display_name, display_name AS name, "
        + "data1 AS number, data2 AS type, data3 AS label, starred FROM view_data WHERE mimetype = '" + MimeTypes.PHONE + "'");
    database.execSQL("CREATE VIEW view_people AS SELECT _id, display_name, display_name AS name, starred, "
        + "(SELECT data1 FROM data WHERE raw_contact_id = raw_contacts._id AND mimetype = '" + MimeTypes.PHONE + "' ORDER BY _id LIMIT 1) AS number "
        + "FROM raw_contacts");
  }

  @Override
  public void onUpgrade(SQLiteDatabase database, int from, int to) {
    throw new IllegalStateException("No version of " + NAME + " before " + to + " was ever shipped, but this one is " + from);
  }
}

package com.android.providers.contacts;

import android.content.UriMatcher;
import android.net.Uri;
import android.provider.ContactsContract;
import java.util.List;

/**
 * The rows that an address names: a view to read, the table behind it, and a condition. {@link #table} is null where the address can
 * only be read.
 */
final class Scope {
  final String view;
  final String table;
  final String where;
  final String[] arguments;

  private Scope(String view, String table, String where, String... arguments) {
    this.view = view;
    this.table = table;
    this.where = where;
    this.arguments = arguments;
  }

  private static final String LEGACY = "contacts";
  private static final String PHONES_ONLY = "mimetype = '" + MimeTypes.PHONE + "'";
  private static final String EMAILS_ONLY = "mimetype = '" + MimeTypes.EMAIL + "'";
  private static final String ALL = "1";

  private static final int CONTACTS = 1;
  private static final int CONTACT = 2;
  private static final int LOOKUP = 3;
  private static final int CONTACTS_FILTER = 4;
  private static final int CONTACT_DATA = 5;
  private static final int RAW_CONTACTS = 6;
  private static final int RAW_CONTACT = 7;
  private static final int RAW_CONTACT_DATA = 8;
  private static final int DATA = 9;
  private static final int DATUM = 10;
  private static final int PHONES = 11;
  private static final int PHONE = 12;
  private static final int PHONES_FILTER = 13;
  private static final int EMAILS = 14;
  private static final int PHONE_LOOKUP = 15;
  private static final int OLD_PHONES = 16;
  private static final int OLD_PHONE = 17;
  private static final int OLD_PEOPLE = 18;
  private static final int OLD_PERSON = 19;

  private static final UriMatcher MATCHER = new UriMatcher(UriMatcher.NO_MATCH);

  static {
    String authority = ContactsContract.AUTHORITY;
    MATCHER.addURI(authority, "contacts", CONTACTS);
    MATCHER.addURI(authority, "contacts/#", CONTACT);
    MATCHER.addURI(authority, "contacts/lookup/*", LOOKUP);
    MATCHER.addURI(authority, "contacts/lookup/*/#", LOOKUP);
    MATCHER.addURI(authority, "contacts/filter/*", CONTACTS_FILTER);
    MATCHER.addURI(authority, "contacts/#/data", CONTACT_DATA);
    MATCHER.addURI(authority, "raw_contacts", RAW_CONTACTS);
    MATCHER.addURI(authority, "raw_contacts/#", RAW_CONTACT);
    MATCHER.addURI(authority, "raw_contacts/#/data", RAW_CONTACT_DATA);
    MATCHER.addURI(authority, "data", DATA);
    MATCHER.addURI(authority, "data/#", DATUM);
    MATCHER.addURI(authority, "data/phones", PHONES);
    MATCHER.addURI(authority, "data/phones/#", PHONE);
    MATCHER.addURI(authority, "data/phones/filter/*", PHONES_FILTER);
    MATCHER.addURI(authority, "data/emails", EMAILS);
    MATCHER.addURI(authority, "phone_lookup/*", PHONE_LOOKUP);
    MATCHER.addURI(LEGACY, "phones", OLD_PHONES);
    MATCHER.addURI(LEGACY, "phones/#", OLD_PHONE);
    MATCHER.addURI(LEGACY, "people", OLD_PEOPLE);
    MATCHER.addURI(LEGACY, "people/#", OLD_PERSON);
  }

  /** Throws IllegalArgumentException for an address that the provider does not know. */
  static Scope of(Uri uri) {
    List<String> path = uri.getPathSegments();
    String last = uri.getLastPathSegment();
    switch (MATCHER.match(uri)) {
      case CONTACTS: return new Scope("view_contacts", "raw_contacts", ALL);
      case CONTACT: return new Scope("view_contacts", "raw_contacts", "_id = ?", last);
      case LOOKUP: return new Scope("view_contacts", "raw_contacts", "'r' || _id = ?", path.get(2));
      case CONTACTS_FILTER: return new Scope("view_contacts", null, "display_name LIKE ?", "%" + last + "%");
      case CONTACT_DATA: return new Scope("view_data", null, "contact_id = ?", path.get(1));
      case RAW_CONTACTS: return new Scope("view_raw_contacts", "raw_contacts", ALL);
      case RAW_CONTACT: return new Scope("view_raw_contacts", "raw_contacts", "_id = ?", last);
      case RAW_CONTACT_DATA: return new Scope("view_data", null, "raw_contact_id = ?", path.get(1));
      case DATA: return new Scope("view_data", "data", ALL);
      case DATUM: return new Scope("view_data", "data", "_id = ?", last);
      case PHONES: return new Scope("view_data", "data", PHONES_ONLY);
      case PHONE: return new Scope("view_data", "data", PHONES_ONLY + " AND _id = ?", last);
      case PHONES_FILTER: return new Scope("view_data", null, PHONES_ONLY + " AND (display_name LIKE ? OR " + DIGITS + " LIKE ?)",
          "%" + last + "%", "%" + digits(last) + "%");
      case EMAILS: return new Scope("view_data", "data", EMAILS_ONLY);
      // Numbers with and without country code are taken as equal when their last seven digits are, as Android's loose comparison does.
      case PHONE_LOOKUP: return new Scope("(SELECT contact_id AS _id, lookup, display_name, starred, data1 AS number, data2 AS type, data3 AS label, "
          + DIGITS + " AS digits FROM view_data WHERE " + PHONES_ONLY + ")", null, "substr(digits, -7) = ?", lastSeven(digits(last)));
      case OLD_PHONES: return new Scope("view_phones", null, ALL);
      case OLD_PHONE: return new Scope("view_phones", null, "_id = ?", last);
      case OLD_PEOPLE: return new Scope("view_people", null, ALL);
      case OLD_PERSON: return new Scope("view_people", null, "_id = ?", last);
      default: throw new IllegalArgumentException("Unknown URL " + uri);
    }
  }

  /** SQL for the digits of data1: SQLite has no regular expressions, and these are what people put between digits. */
  private static final String DIGITS = "replace(replace(replace(replace(replace(replace(data1, ' ', ''), '-', ''), '(', ''), ')', ''), '+', ''), '.', '')";

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  private static String lastSeven(String digits) {
    return digits.substring(Math.max(0, digits.length() - 7));
  }
}

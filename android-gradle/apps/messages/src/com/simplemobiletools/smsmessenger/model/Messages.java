package com.simplemobiletools.smsmessenger.model;

import android.content.ContentResolver;
import android.content.ContentUris;
import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.provider.Telephony.Sms;
import android.provider.Telephony.Threads;
import android.telephony.SmsManager;
import android.text.TextUtils;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The phone's text messages, in this app's terms. Every call goes to the provider: nothing is cached. */
public final class Messages {
  /** Whatever changes below it, messages or conversations have changed. */
  public static final Uri ALL = Uri.parse("content://mms-sms");

  private static final Uri CONVERSATIONS = Uri.parse("content://mms-sms/conversations?simple=true");
  private static final Uri ADDRESSES = Uri.parse("content://mms-sms/canonical-addresses");
  private static final String[] MESSAGE = {Sms._ID, Sms.THREAD_ID, Sms.ADDRESS, Sms.BODY, Sms.DATE, Sms.TYPE};
  private static final String UNREAD = Sms.READ + " = 0";

  private final Context context;
  private final ContentResolver resolver;

  public Messages(Context context) {
    this.context = context;
    this.resolver = context.getContentResolver();
  }

  /** Every conversation in which something was said or begun, the latest first. */
  public List<Conversation> conversations(People people) {
    Map<Long, String> addresses = addresses();
    Map<Long, Integer> unread = unread();
    Map<Long, String> drafts = drafts();
    List<Conversation> conversations = new ArrayList<>();
    try (Cursor rows = resolver.query(CONVERSATIONS, new String[] {"_id", "recipient_ids", "snippet", "date"}, "message_count > 0", null, "date DESC, _id DESC")) {
      while (rows != null && rows.moveToNext()) {
        long thread = rows.getLong(0);
        List<String> recipients = new ArrayList<>();
        for (String id : text(rows, 1).split(" ")) if (!id.isEmpty() && addresses.containsKey(Long.valueOf(id))) recipients.add(addresses.get(Long.valueOf(id)));
        String draft = drafts.get(thread);
        Integer count = unread.get(thread);
        conversations.add(new Conversation(thread, recipients, people.names(recipients), draft == null ? text(rows, 2) : draft, draft != null, rows.getLong(3), count == null ? 0 : count));
      }
    }
    return conversations;
  }

  /** The messages of a conversation, the oldest first; its draft is none of them. */
  public List<Message> of(long thread) {
    return select(Sms.THREAD_ID + " = " + thread + " AND " + Sms.TYPE + " <> " + Sms.MESSAGE_TYPE_DRAFT, null, Sms.DATE + ", " + Sms._ID);
  }

  /** The messages that contain the words, the latest first. */
  public List<Message> containing(String words) {
    String like = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    return select(Sms.BODY + " LIKE ? ESCAPE '\\' AND " + Sms.TYPE + " <> " + Sms.MESSAGE_TYPE_DRAFT, new String[] {like}, Sms.DATE + " DESC, " + Sms._ID + " DESC");
  }

  private List<Message> select(String where, String[] arguments, String order) {
    List<Message> messages = new ArrayList<>();
    try (Cursor rows = resolver.query(Sms.CONTENT_URI, MESSAGE, where, arguments, order)) {
      while (rows != null && rows.moveToNext()) messages.add(new Message(rows.getLong(0), rows.getLong(1), text(rows, 2), text(rows, 3), rows.getLong(4), rows.getInt(5)));
    }
    return messages;
  }

  /** The conversation with these people, made when there was none. */
  public long thread(Collection<String> addresses) {
    return Threads.getOrCreateThreadId(context, new LinkedHashSet<>(addresses));
  }

  /** What came in, unread. */
  public long addReceived(String address, String body, long sent, String centre) {
    ContentValues values = values(address, body);
    long thread = thread(Collections.singleton(address));
    values.put(Sms.THREAD_ID, thread);
    values.put(Sms.DATE_SENT, sent);
    values.put(Sms.SERVICE_CENTER, centre);
    values.put(Sms.PROTOCOL, 0);
    values.put(Sms.READ, 0);
    values.put(Sms.SEEN, 0);
    resolver.insert(Sms.Inbox.CONTENT_URI, values);
    return thread;
  }

  /** What is about to be sent. */
  public Uri addOutgoing(long thread, String address, String body) {
    ContentValues values = values(address, body);
    values.put(Sms.THREAD_ID, thread);
    return resolver.insert(Sms.Outbox.CONTENT_URI, values);
  }

  private static ContentValues values(String address, String body) {
    ContentValues values = new ContentValues();
    values.put(Sms.ADDRESS, address);
    values.put(Sms.BODY, body);
    values.put(Sms.DATE, System.currentTimeMillis());
    values.put(Sms.SUBSCRIPTION_ID, SmsManager.getDefaultSmsSubscriptionId());
    return values;
  }

  /** What became of a message that was handed over to be sent; one that has failed in part has failed. */
  public void setSent(Uri message, boolean sent, int error) {
    ContentValues values = new ContentValues();
    values.put(Sms.TYPE, sent ? Sms.MESSAGE_TYPE_SENT : Sms.MESSAGE_TYPE_FAILED);
    if (!sent) values.put(Sms.ERROR_CODE, error);
    resolver.update(message, values, Sms.TYPE + " <> " + Sms.MESSAGE_TYPE_FAILED, null);
  }

  public void markRead(long thread) {
    ContentValues values = new ContentValues();
    values.put(Sms.READ, 1);
    values.put(Sms.SEEN, 1);
    resolver.update(Sms.CONTENT_URI, values, Sms.THREAD_ID + " = " + thread + " AND " + UNREAD, null);
  }

  public void delete(Message message) {
    resolver.delete(ContentUris.withAppendedId(Sms.CONTENT_URI, message.id), null, null);
  }

  public void deleteConversation(long thread) {
    resolver.delete(Uri.parse("content://mms-sms/conversations/" + thread), null, null);
  }

  /** Empty where none was kept. */
  public String draft(long thread) {
    String draft = drafts().get(thread);
    return draft == null ? "" : draft;
  }

  /** Kept until it is sent or emptied; what stays the same keeps its date. */
  public void keepDraft(long thread, List<String> addresses, String text) {
    if (text.equals(draft(thread))) return;
    if (text.trim().isEmpty()) {
      resolver.delete(Sms.Draft.CONTENT_URI, Sms.THREAD_ID + " = " + thread, null);
      return;
    }
    ContentValues values = values(TextUtils.join(",", addresses), text);
    values.put(Sms.THREAD_ID, thread);
    resolver.insert(Sms.Draft.CONTENT_URI, values);
  }

  private Map<Long, String> addresses() {
    Map<Long, String> addresses = new HashMap<>();
    try (Cursor rows = resolver.query(ADDRESSES, new String[] {"_id", "address"}, null, null, null)) {
      while (rows != null && rows.moveToNext()) addresses.put(rows.getLong(0), text(rows, 1));
    }
    return addresses;
  }

  private Map<Long, Integer> unread() {
    Map<Long, Integer> unread = new HashMap<>();
    try (Cursor rows = resolver.query(Sms.Inbox.CONTENT_URI, new String[] {Sms.THREAD_ID}, UNREAD, null, null)) {
      while (rows != null && rows.moveToNext()) unread.merge(rows.getLong(0), 1, Integer::sum);
    }
    return unread;
  }

  private Map<Long, String> drafts() {
    Map<Long, String> drafts = new HashMap<>();
    try (Cursor rows = resolver.query(Sms.Draft.CONTENT_URI, new String[] {Sms.THREAD_ID, Sms.BODY}, null, null, Sms.DATE)) {
      while (rows != null && rows.moveToNext()) drafts.put(rows.getLong(0), text(rows, 1));
    }
    return drafts;
  }

  private static String text(Cursor row, int column) {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}

package com.simplemobiletools.smsmessenger.model;

import android.provider.Telephony.Sms;

/** One text message as the phone keeps it. */
public final class Message {
  /** What the phone has not told of for so long, it will not: the app ended, or the phone went off, while it was on its way. */
  private static final long LOST_MS = 60_000;

  public final long id;
  public final long thread;
  public final String address;
  public final String body;
  public final long date;
  private final int type;

  Message(long id, long thread, String address, String body, long date, int type) {
    this.id = id;
    this.thread = thread;
    this.address = address;
    this.body = body;
    this.date = date;
    this.type = type;
  }

  public boolean isReceived() {
    return type == Sms.MESSAGE_TYPE_INBOX;
  }

  public boolean isFailed() {
    return type == Sms.MESSAGE_TYPE_FAILED || isHandedOver() && isLong();
  }

  public boolean isUnderway() {
    return isHandedOver() && !isLong();
  }

  private boolean isHandedOver() {
    return type == Sms.MESSAGE_TYPE_OUTBOX || type == Sms.MESSAGE_TYPE_QUEUED;
  }

  private boolean isLong() {
    return System.currentTimeMillis() - date > LOST_MS;
  }
}

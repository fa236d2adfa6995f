package com.android.contacts.model;

/** The account that a new contact belongs to; null names are the phone itself. */
public final class Destination {
  public static final Destination PHONE = new Destination(null, null);
  public static final Destination SIM = new Destination("SIM", "com.android.contacts.sim");

  final String accountName;
  final String accountType;

  private Destination(String accountName, String accountType) {
    this.accountName = accountName;
    this.accountType = accountType;
  }
}

package com.android.contacts.model;

/** The account that a new contact belongs to; null names are the phone itself. */
public enum Destination {
  PHONE(null, null),
  SIM("SIM", "com.android.contacts.sim");

  final String accountName;
  final String accountType;

  Destination(String accountName, String accountType) {
    this.accountName = accountName;
    this.accountType = accountType;
  }
}

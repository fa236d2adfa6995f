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

  /** The phone where the name is null, or none of ours: any app may ask for the form. */
  public static Destination named(String name) {
    for (Destination each : values()) if (each.name().equals(name)) return each;
    return PHONE;
  }
}

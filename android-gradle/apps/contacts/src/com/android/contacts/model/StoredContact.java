package com.android.contacts.model;

/** A contact as the provider holds it. */
public final class StoredContact {
  public final long id;
  public final String displayName;
  public final boolean starred;
  public final Contact contact;

  StoredContact(long id, String displayName, boolean starred, Contact contact) {
    this.id = id;
    this.displayName = displayName;
    this.starred = starred;
    this.contact = contact;
  }
}

package com.android.contacts.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What the editor reads and writes of one contact. Equal when every field is. */
public final class Contact {
  public static final Contact EMPTY = new Contact("", "", "", Collections.emptyList(), Collections.emptyList());

  public final String firstName;
  public final String lastName;
  public final String company;
  public final List<Entry> phones;
  public final List<Entry> emails;

  public Contact(String firstName, String lastName, String company, List<Entry> phones, List<Entry> emails) {
    this.firstName = firstName;
    this.lastName = lastName;
    this.company = company;
    this.phones = Collections.unmodifiableList(phones);
    this.emails = Collections.unmodifiableList(emails);
  }

  public boolean isEmpty() {
    return equals(EMPTY);
  }

  private List<Object> fields() {
    return Arrays.asList(firstName, lastName, company, phones, emails);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Contact && fields().equals(((Contact) other).fields());
  }

  @Override
  public int hashCode() {
    return fields().hashCode();
  }
}

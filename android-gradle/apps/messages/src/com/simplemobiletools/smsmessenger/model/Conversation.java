package com.simplemobiletools.smsmessenger.model;

import java.util.ArrayList;
import java.util.List;

/** A conversation as the list shows it. */
public final class Conversation {
  public final long thread;
  public final ArrayList<String> addresses;
  /** The people, or their numbers where they are nobody's. */
  public final String title;
  /** What was last said, or the draft. */
  public final String snippet;
  public final boolean isDraft;
  public final long date;
  public final int unread;

  Conversation(long thread, List<String> addresses, String title, String snippet, boolean isDraft, long date, int unread) {
    this.thread = thread;
    this.addresses = new ArrayList<>(addresses);
    this.title = title;
    this.snippet = snippet;
    this.isDraft = isDraft;
    this.date = date;
    this.unread = unread;
  }

  /** The same with another text below its title: the one that a search has found. */
  public Conversation withSnippet(String text) {
    return new Conversation(thread, addresses, title, text, false, date, unread);
  }
}

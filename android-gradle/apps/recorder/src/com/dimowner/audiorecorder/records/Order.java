package com.dimowner.audiorecorder.records;

import java.text.Collator;
import java.util.Comparator;

/** How the list is sorted. */
public enum Order {
  NEWEST((a, b) -> Long.compare(b.file.lastModified(), a.file.lastModified())),
  NAME((a, b) -> 0),
  LONGEST((a, b) -> Long.compare(b.sound.durationMs, a.sound.durationMs)),
  LARGEST((a, b) -> Long.compare(b.file.length(), a.file.length()));

  private final Comparator<Recording> order;

  Order(Comparator<Recording> order) {
    this.order = order;
  }

  public Comparator<Recording> comparator() {
    Collator collator = Collator.getInstance();
    return order.thenComparing((a, b) -> collator.compare(a.file.getName(), b.file.getName()));
  }
}

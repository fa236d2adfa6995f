package com.android.documentsui.model;

import java.io.File;
import java.text.Collator;
import java.util.Comparator;

/** How files are sorted. Folders come first in every order. */
public enum Order {
  NAME((a, b) -> 0),
  /** Newest first. */
  DATE((a, b) -> Long.compare(b.lastModified(), a.lastModified())),
  /** Largest first. */
  SIZE((a, b) -> a.isDirectory() ? 0 : Long.compare(b.length(), a.length()));

  private final Comparator<File> order;

  Order(Comparator<File> order) {
    this.order = order;
  }

  Comparator<File> comparator() {
    Collator collator = Collator.getInstance();
    Comparator<File> foldersFirst = (a, b) -> Boolean.compare(b.isDirectory(), a.isDirectory());
    return foldersFirst.thenComparing(order).thenComparing((a, b) -> collator.compare(a.getName(), b.getName()));
  }
}

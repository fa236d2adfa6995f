package com.android.settings.value;

/** A number between two bounds, both allowed. */
public interface Level {
  int min();

  int max();

  int get();

  void set(int value);
}

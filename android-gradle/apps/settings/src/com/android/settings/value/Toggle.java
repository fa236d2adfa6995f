package com.android.settings.value;

/** Something that is on or off. */
public interface Toggle {
  boolean isOn();

  void set(boolean on);
}

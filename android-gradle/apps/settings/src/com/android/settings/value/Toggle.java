package com.android.settings.value;

/** Something that is on or off. */
public interface Toggle {
  boolean isOn();

  void set(boolean on);

  /** A setting that is 1 when it is on and 0 when it is off. */
  static Toggle of(Setting setting, boolean otherwise) {
    return of(setting, 0, 1, otherwise);
  }

  static Toggle of(Setting setting, int off, int on, boolean otherwise) {
    return new Toggle() {
      @Override
      public boolean isOn() {
        return setting.get(otherwise ? on : off) != off;
      }

      @Override
      public void set(boolean wanted) {
        setting.put(wanted ? on : off);
      }
    };
  }
}

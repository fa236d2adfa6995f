package com.android.settings.value;

/** A setting with one value for on and one for off; any other value counts as on. */
public final class SettingToggle implements Toggle {
  private final Setting setting;
  private final int off;
  private final int on;
  private final boolean otherwise;

  /** @param otherwise whether it is on while the setting has no value */
  public SettingToggle(Setting setting, int off, int on, boolean otherwise) {
    this.setting = setting;
    this.off = off;
    this.on = on;
    this.otherwise = otherwise;
  }

  public SettingToggle(Setting setting, boolean otherwise) {
    this(setting, 0, 1, otherwise);
  }

  @Override
  public boolean isOn() {
    return setting.get(otherwise ? on : off) != off;
  }

  @Override
  public void set(boolean wanted) {
    setting.put(wanted ? on : off);
  }
}

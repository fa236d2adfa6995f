package com.android.settings.value;

/** A setting that is a number; what lies outside its bounds counts as the nearest bound. */
public final class SettingLevel implements Level {
  private final Setting setting;
  private final int min;
  private final int max;
  private final int otherwise;

  public SettingLevel(Setting setting, int min, int max, int otherwise) {
    this.setting = setting;
    this.min = min;
    this.max = max;
    this.otherwise = otherwise;
  }

  @Override
  public int min() {
    return min;
  }

  @Override
  public int max() {
    return max;
  }

  @Override
  public int get() {
    return Math.max(min, Math.min(max, setting.get(otherwise)));
  }

  @Override
  public void set(int value) {
    setting.put(value);
  }
}

package com.android.settings.value;

/** A number between two bounds, both allowed. */
public interface Level {
  int min();

  int max();

  int get();

  void set(int value);

  /** 0 at the lower bound, 100 at the upper one. */
  static int percent(Level level) {
    return Math.round(100f * (level.get() - level.min()) / (level.max() - level.min()));
  }

  static Level of(Setting setting, int min, int max, int otherwise) {
    return new Level() {
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
    };
  }
}

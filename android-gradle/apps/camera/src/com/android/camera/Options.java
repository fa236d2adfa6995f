package com.android.camera;

import android.content.Context;
import android.content.SharedPreferences;
import com.android.camera2.R;

/** What a person has chosen for good. */
final class Options {
  /** When the flash goes off. */
  enum Flash {
    OFF(R.string.flash_off, R.drawable.ic_flash_off),
    AUTO(R.string.flash_auto, R.drawable.ic_flash),
    ON(R.string.flash_on, R.drawable.ic_flash);

    final int word;
    final int icon;

    Flash(int word, int icon) {
      this.word = word;
      this.icon = icon;
    }

    Flash next() {
      return values()[(ordinal() + 1) % values().length];
    }
  }

  private static final String FLASH = "flash";
  private static final String TIMER = "timer";
  private static final String GRID = "grid";
  private static final int[] TIMERS = {0, 3, 10};

  private final SharedPreferences preferences;

  Options(Context context) {
    preferences = context.getSharedPreferences("options", Context.MODE_PRIVATE);
  }

  Flash flash() {
    return Flash.valueOf(preferences.getString(FLASH, Flash.OFF.name()));
  }

  void nextFlash() {
    preferences.edit().putString(FLASH, flash().next().name()).apply();
  }

  /** In seconds; 0 takes the picture at once. */
  int timer() {
    return preferences.getInt(TIMER, 0);
  }

  void nextTimer() {
    int next = 0;
    for (int i = 0; i < TIMERS.length; i++) if (TIMERS[i] == timer()) next = TIMERS[(i + 1) % TIMERS.length];
    preferences.edit().putInt(TIMER, next).apply();
  }

  boolean grid() {
    return preferences.getBoolean(GRID, false);
  }

  void toggleGrid() {
    preferences.edit().putBoolean(GRID, !grid()).apply();
  }
}

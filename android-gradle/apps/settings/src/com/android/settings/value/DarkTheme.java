package com.android.settings.value;

import android.app.UiModeManager;
import android.content.Context;

/** Whether apps are dark: 1 is no, 2 is yes, in the setting and in the service alike. */
public final class DarkTheme implements Toggle {
  private final Setting setting;
  private final UiModeManager service;

  public DarkTheme(Context context) {
    setting = Setting.secure(context, "ui_night_mode");
    service = (UiModeManager) context.getSystemService(Context.UI_MODE_SERVICE);
  }

  @Override
  public boolean isOn() {
    return setting.get(UiModeManager.MODE_NIGHT_NO) == UiModeManager.MODE_NIGHT_YES;
  }

  @Override
  public void set(boolean on) {
    int mode = on ? UiModeManager.MODE_NIGHT_YES : UiModeManager.MODE_NIGHT_NO;
    setting.put(mode);
    service.setNightMode(mode);
  }
}

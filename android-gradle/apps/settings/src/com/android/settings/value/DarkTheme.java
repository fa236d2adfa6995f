package com.android.settings.value;

import android.app.UiModeManager;
import android.content.Context;
import android.content.res.Configuration;

/** Whether apps are dark: 1 is no, 2 is yes, in the setting and in the service alike. */
public final class DarkTheme implements Toggle {
  private final Setting setting;
  private final UiModeManager service;
  private final Configuration configuration;

  public DarkTheme(Context context) {
    setting = Setting.secure(context, "ui_night_mode");
    configuration = context.getResources().getConfiguration();
    service = (UiModeManager) context.getSystemService(Context.UI_MODE_SERVICE);
  }

  @Override
  public boolean isOn() {
    return setting.get(UiModeManager.MODE_NIGHT_NO) == UiModeManager.MODE_NIGHT_YES;
  }

  /** Whether apps look as the setting says; a phone that cannot change its look only keeps the setting. */
  public boolean isFollowed() {
    return isOn() == ((configuration.uiMode & Configuration.UI_MODE_NIGHT_MASK) == Configuration.UI_MODE_NIGHT_YES);
  }

  @Override
  public void set(boolean on) {
    int mode = on ? UiModeManager.MODE_NIGHT_YES : UiModeManager.MODE_NIGHT_NO;
    setting.put(mode);
    service.setNightMode(mode);
  }
}

package com.android.settings.value;

import android.content.Context;
import android.content.Intent;
import android.provider.Settings;

/** What sends and receives. The settings say what is wanted; on the embedded device they are also all there is to switch. */
public final class Radios {
  private Radios() {}

  public static Toggle wifi(Context context) {
    return new SettingToggle(Setting.global(context, Settings.Global.WIFI_ON), false);
  }

  public static Toggle bluetooth(Context context) {
    return new SettingToggle(Setting.global(context, Settings.Global.BLUETOOTH_ON), false);
  }

  /** Tells the apps, too. */
  public static Toggle airplane(Context context) {
    Toggle setting = new SettingToggle(Setting.global(context, Settings.Global.AIRPLANE_MODE_ON), false);
    return new Toggle() {
      @Override
      public boolean isOn() {
        return setting.isOn();
      }

      @Override
      public void set(boolean on) {
        setting.set(on);
        context.sendBroadcast(new Intent(Intent.ACTION_AIRPLANE_MODE_CHANGED).putExtra("state", on));
      }
    };
  }
}

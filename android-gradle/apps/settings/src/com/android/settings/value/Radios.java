package com.android.settings.value;

import android.bluetooth.BluetoothAdapter;
import android.content.Context;
import android.content.Intent;
import android.net.wifi.WifiManager;
import android.provider.Settings;

/** What sends and receives: the service is switched, and the setting that says so is written with it. */
public final class Radios {
  private Radios() {}

  public static Toggle wifi(Context context) {
    WifiManager wifi = (WifiManager) context.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
    return new Radio(Setting.global(context, Settings.Global.WIFI_ON)) {
      @Override
      void power(boolean on) {
        if (wifi != null) wifi.setWifiEnabled(on);
      }
    };
  }

  public static Toggle bluetooth(Context context) {
    return new Radio(Setting.global(context, Settings.Global.BLUETOOTH_ON)) {
      @Override
      void power(boolean on) {
        BluetoothAdapter adapter = BluetoothAdapter.getDefaultAdapter();
        if (adapter == null) return; // a device without the chip still remembers the wish
        if (on) adapter.enable();
        else adapter.disable();
      }
    };
  }

  public static Toggle airplane(Context context) {
    return new Radio(Setting.global(context, Settings.Global.AIRPLANE_MODE_ON)) {
      @Override
      void power(boolean on) {
        context.sendBroadcast(new Intent(Intent.ACTION_AIRPLANE_MODE_CHANGED).putExtra("state", on));
      }
    };
  }

  private abstract static class Radio implements Toggle {
    private final Setting setting;

    Radio(Setting setting) {
      this.setting = setting;
    }

    abstract void power(boolean on);

    @Override
    public boolean isOn() {
      return setting.get(0) != 0;
    }

    @Override
    public void set(boolean on) {
      setting.put(on ? 1 : 0);
      power(on);
    }
  }
}

package com.android.settings.page;

import android.content.Context;
import android.provider.Settings;
import com.android.settings.R;
import com.android.settings.row.MainSwitchRow;
import com.android.settings.row.NoteRow;
import com.android.settings.row.Row;
import com.android.settings.row.SwitchRow;
import com.android.settings.value.Radios;
import com.android.settings.value.Setting;
import com.android.settings.value.SettingToggle;
import com.android.settings.value.Toggle;
import java.util.Arrays;
import java.util.List;

/** Wi‑Fi. No network is simulated, so the page never lists one. */
final class WifiPage extends Page {
  WifiPage() {
    super("wifi", R.string.wifi, 0, Settings.ACTION_WIFI_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    return context.getString(Radios.wifi(context).isOn() ? R.string.on : R.string.off);
  }

  @Override
  public List<Row> rows(Context context) {
    Toggle wifi = Radios.wifi(context);
    return Arrays.asList(
        new MainSwitchRow(R.string.use_wifi, wifi),
        new NoteRow(() -> wifi.isOn() ? R.string.wifi_on_note : R.string.wifi_off_note),
        new SwitchRow(R.string.notify_networks, R.string.notify_networks_summary,
            new SettingToggle(Setting.global(context, "wifi_networks_available_notification_on"), true)));
  }
}

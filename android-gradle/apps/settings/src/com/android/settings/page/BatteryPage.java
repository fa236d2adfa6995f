package com.android.settings.page;

import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.BatteryManager;
import android.provider.Settings;
import com.android.settings.R;
import com.android.settings.row.Row;
import com.android.settings.row.SwitchRow;
import com.android.settings.row.ValueRow;
import com.android.settings.value.Setting;
import com.android.settings.value.SettingToggle;
import java.util.Arrays;
import java.util.List;

/** The battery. */
final class BatteryPage extends Page {
  BatteryPage() {
    super("battery", R.string.battery, R.drawable.ic_battery, Settings.ACTION_BATTERY_SAVER_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    return level(context);
  }

  @Override
  public List<Row> rows(Context context) {
    return Arrays.asList(
        new ValueRow(R.string.battery_level, () -> level(context)),
        new SwitchRow(R.string.battery_saver, new SettingToggle(Setting.global(context, "low_power"), false)),
        new SwitchRow(R.string.battery_percentage, R.string.battery_percentage_summary,
            new SettingToggle(Setting.system(context, "status_bar_show_battery_percent"), false)));
  }

  private static String level(Context context) {
    Intent battery = context.registerReceiver(null, new IntentFilter(Intent.ACTION_BATTERY_CHANGED));
    int level = battery == null ? -1 : battery.getIntExtra(BatteryManager.EXTRA_LEVEL, -1);
    int scale = battery == null ? -1 : battery.getIntExtra(BatteryManager.EXTRA_SCALE, -1);
    if (level < 0 || scale <= 0) return context.getString(R.string.unknown);
    return context.getString(R.string.percent, Math.round(100f * level / scale));
  }
}

package com.android.settings.page;

import android.content.Context;
import android.provider.Settings;
import android.text.format.DateUtils;
import com.android.settings.R;
import com.android.settings.row.Row;
import com.android.settings.row.SwitchRow;
import com.android.settings.row.ValueRow;
import com.android.settings.value.Setting;
import com.android.settings.value.SettingToggle;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;

/** The clock. */
final class DatePage extends Page {
  DatePage() {
    super("date", R.string.date_time, 0, Settings.ACTION_DATE_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    return DateUtils.formatDateTime(context, System.currentTimeMillis(), DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_YEAR);
  }

  @Override
  public List<Row> rows(Context context) {
    return Arrays.asList(
        new SwitchRow(R.string.auto_time, new SettingToggle(Setting.global(context, Settings.Global.AUTO_TIME), true)),
        new SwitchRow(R.string.auto_time_zone, new SettingToggle(Setting.global(context, Settings.Global.AUTO_TIME_ZONE), true)),
        new ValueRow(R.string.time_zone, () -> TimeZone.getDefault().getDisplayName()),
        new SwitchRow(R.string.use_24_hours, new SettingToggle(Setting.system(context, Settings.System.TIME_12_24), 12, 24, false)));
  }
}

package com.android.settings.page;

import android.content.Context;
import android.provider.Settings;
import com.android.settings.R;
import com.android.settings.row.ChoiceRow;
import com.android.settings.row.Row;
import com.android.settings.row.SliderRow;
import com.android.settings.row.SwitchRow;
import com.android.settings.value.DarkTheme;
import com.android.settings.value.Setting;
import com.android.settings.value.SettingLevel;
import com.android.settings.value.SettingToggle;
import java.util.Arrays;
import java.util.List;

/** How the screen looks. */
final class DisplayPage extends Page {
  /** The bounds of `screen_brightness`; 0 would be a screen that is off. */
  private static final int DARKEST = 1;
  private static final int BRIGHTEST = 255;

  DisplayPage() {
    super("display", R.string.display, R.drawable.ic_display, Settings.ACTION_DISPLAY_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    return context.getString(R.string.display_summary);
  }

  @Override
  public List<Row> rows(Context context) {
    return Arrays.asList(
        new SliderRow(R.string.brightness, new SettingLevel(Setting.system(context, Settings.System.SCREEN_BRIGHTNESS), DARKEST, BRIGHTEST, 102)),
        new SwitchRow(R.string.adaptive_brightness, R.string.adaptive_brightness_summary,
            new SettingToggle(Setting.system(context, Settings.System.SCREEN_BRIGHTNESS_MODE), false)),
        new SwitchRow(R.string.dark_theme, new DarkTheme(context)),
        new ChoiceRow(R.string.font_size, R.array.font_sizes, new String[] {"0.85", "1.0", "1.15", "1.3"}, 1, Setting.system(context, Settings.System.FONT_SCALE)),
        new ChoiceRow(R.string.screen_timeout, R.array.screen_timeouts,
            new String[] {"15000", "30000", "60000", "120000", "300000", "600000", "1800000"}, 2,
            Setting.system(context, Settings.System.SCREEN_OFF_TIMEOUT)),
        new SwitchRow(R.string.auto_rotate, new SettingToggle(Setting.system(context, Settings.System.ACCELEROMETER_ROTATION), false)));
  }
}

package com.android.settings.page;

import android.content.Context;
import android.provider.Settings;
import com.android.settings.R;
import com.android.settings.row.Row;
import com.android.settings.row.SwitchRow;
import com.android.settings.value.NoAnimations;
import com.android.settings.value.Setting;
import com.android.settings.value.SettingToggle;
import java.util.Arrays;
import java.util.List;

/** What makes the phone easier to use. */
final class AccessibilityPage extends Page {
  AccessibilityPage() {
    super("accessibility", R.string.accessibility, R.drawable.ic_accessibility, Settings.ACTION_ACCESSIBILITY_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    return context.getString(R.string.accessibility_summary);
  }

  @Override
  public List<Row> rows(Context context) {
    return Arrays.asList(
        new SwitchRow(R.string.remove_animations, new NoAnimations(context)),
        new SwitchRow(R.string.high_contrast, new SettingToggle(Setting.secure(context, "high_text_contrast_enabled"), false)),
        new SwitchRow(R.string.invert_colours, new SettingToggle(Setting.secure(context, Settings.Secure.ACCESSIBILITY_DISPLAY_INVERSION_ENABLED), false)),
        new SwitchRow(R.string.large_pointer, new SettingToggle(Setting.secure(context, "accessibility_large_pointer_icon"), false)));
  }
}

package com.android.settings.page;

import android.content.Context;
import android.provider.Settings;
import com.android.settings.R;
import com.android.settings.row.MainSwitchRow;
import com.android.settings.row.NoteRow;
import com.android.settings.row.Row;
import com.android.settings.value.Setting;
import com.android.settings.value.SettingToggle;
import com.android.settings.value.Toggle;
import java.util.Arrays;
import java.util.List;

/** Whether apps may know where the phone is. */
final class LocationPage extends Page {
  LocationPage() {
    super("location", R.string.location, R.drawable.ic_location, Settings.ACTION_LOCATION_SOURCE_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    return context.getString(toggle(context).isOn() ? R.string.on : R.string.off);
  }

  @Override
  public List<Row> rows(Context context) {
    return Arrays.asList(
        new MainSwitchRow(R.string.use_location, toggle(context)),
        new NoteRow(() -> R.string.location_note));
  }

  private static Toggle toggle(Context context) {
    return new SettingToggle(Setting.secure(context, "location_mode"), Settings.Secure.LOCATION_MODE_OFF, Settings.Secure.LOCATION_MODE_HIGH_ACCURACY, true);
  }
}

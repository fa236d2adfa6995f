package com.android.settings.page;

import android.content.Context;
import android.os.Build;
import android.provider.Settings;
import com.android.settings.R;
import com.android.settings.row.Row;
import com.android.settings.row.TextRow;
import com.android.settings.row.ValueRow;
import java.util.Arrays;
import java.util.List;

/** What phone this is. */
final class AboutPage extends Page {
  AboutPage() {
    super("about_phone", R.string.about_phone, R.drawable.ic_info, Settings.ACTION_DEVICE_INFO_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    return Build.MODEL;
  }

  @Override
  public List<Row> rows(Context context) {
    return Arrays.asList(
        new TextRow(R.string.device_name, Settings.Global.DEVICE_NAME, Build.MODEL),
        new ValueRow(R.string.model, () -> Build.MODEL),
        new ValueRow(R.string.android_version, () -> Build.VERSION.RELEASE),
        new ValueRow(R.string.build_number, () -> Build.DISPLAY),
        new ValueRow(R.string.kernel_version, () -> System.getProperty("os.version")));
  }
}

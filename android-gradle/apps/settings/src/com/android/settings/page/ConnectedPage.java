package com.android.settings.page;

import android.content.Context;
import android.os.Build;
import android.provider.Settings;
import com.android.settings.R;
import com.android.settings.row.Row;
import com.android.settings.row.TextRow;
import java.util.Arrays;
import java.util.List;

/** Other devices. */
final class ConnectedPage extends Page {
  ConnectedPage() {
    super("connected", R.string.connected, R.drawable.ic_devices, null);
  }

  @Override
  public CharSequence summary(Context context) {
    return context.getString(R.string.connected_summary);
  }

  @Override
  public List<Row> rows(Context context) {
    return Arrays.asList(
        new BluetoothPage().link(context),
        new TextRow(R.string.device_name, Settings.Global.DEVICE_NAME, Build.MODEL));
  }
}

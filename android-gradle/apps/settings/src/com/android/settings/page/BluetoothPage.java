package com.android.settings.page;

import android.content.Context;
import android.provider.Settings;
import com.android.settings.R;
import com.android.settings.row.MainSwitchRow;
import com.android.settings.row.NoteRow;
import com.android.settings.row.Row;
import com.android.settings.value.Radios;
import com.android.settings.value.Toggle;
import java.util.Arrays;
import java.util.List;

/** Bluetooth. No other device is simulated. */
final class BluetoothPage extends Page {
  BluetoothPage() {
    super("bluetooth", R.string.bluetooth, 0, Settings.ACTION_BLUETOOTH_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    return context.getString(Radios.bluetooth(context).isOn() ? R.string.on : R.string.off);
  }

  @Override
  public List<Row> rows(Context context) {
    Toggle bluetooth = Radios.bluetooth(context);
    return Arrays.asList(
        new MainSwitchRow(R.string.use_bluetooth, bluetooth),
        new NoteRow(() -> bluetooth.isOn() ? R.string.bluetooth_on_note : R.string.bluetooth_off_note));
  }
}

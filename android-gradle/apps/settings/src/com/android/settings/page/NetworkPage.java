package com.android.settings.page;

import android.content.Context;
import android.provider.Settings;
import com.android.settings.R;
import com.android.settings.row.ChoiceRow;
import com.android.settings.row.Row;
import com.android.settings.row.SwitchRow;
import com.android.settings.value.Radios;
import com.android.settings.value.Setting;
import java.util.Arrays;
import java.util.List;

/** What connects the phone to the world. */
final class NetworkPage extends Page {
  NetworkPage() {
    super("network", R.string.network, R.drawable.ic_network, Settings.ACTION_WIRELESS_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    return context.getString(R.string.network_summary);
  }

  @Override
  public List<Row> rows(Context context) {
    return Arrays.asList(
        new WifiPage().link(context),
        new SwitchRow(R.string.airplane, R.string.airplane_summary, Radios.airplane(context)),
        new ChoiceRow(R.string.private_dns, R.array.private_dns_modes, new String[] {"off", "opportunistic"}, 1,
            Setting.global(context, "private_dns_mode")));
  }
}

package com.android.settings.page;

import android.content.Context;
import com.android.settings.R;
import com.android.settings.row.Row;
import com.android.settings.row.SwitchRow;
import com.android.settings.value.Setting;
import com.android.settings.value.SettingToggle;
import java.util.Arrays;
import java.util.List;

/** How apps may call for attention. */
final class NotificationsPage extends Page {
  NotificationsPage() {
    super("notifications", R.string.notifications, R.drawable.ic_bell, null);
  }

  @Override
  public CharSequence summary(Context context) {
    return context.getString(R.string.notifications_summary);
  }

  @Override
  public List<Row> rows(Context context) {
    return Arrays.asList(
        new SwitchRow(R.string.pop_on_screen, R.string.pop_on_screen_summary, new SettingToggle(Setting.global(context, "heads_up_notifications_enabled"), true)),
        new SwitchRow(R.string.notification_dot, new SettingToggle(Setting.secure(context, "notification_badging"), true)),
        new SwitchRow(R.string.on_lock_screen, new SettingToggle(Setting.secure(context, "lock_screen_show_notifications"), true)));
  }
}

package com.android.settings.page;

import android.content.Context;
import com.android.settings.R;
import com.android.settings.row.Row;
import com.android.settings.row.ValueRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Language and time. */
final class SystemPage extends Page {
  SystemPage() {
    super("system", R.string.system, R.drawable.ic_system, null);
  }

  @Override
  public CharSequence summary(Context context) {
    return context.getString(R.string.system_summary);
  }

  @Override
  public List<Row> rows(Context context) {
    return Arrays.asList(
        new ValueRow(R.string.language, () -> Locale.getDefault().getDisplayName()),
        new DatePage().link(context));
  }
}

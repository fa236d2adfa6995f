package com.android.settings.page;

import android.content.Context;
import android.os.Environment;
import android.os.StatFs;
import android.provider.Settings;
import android.text.format.Formatter;
import com.android.settings.R;
import com.android.settings.row.Row;
import com.android.settings.row.ValueRow;
import java.util.Arrays;
import java.util.List;

/** How full the phone is. */
final class StoragePage extends Page {
  StoragePage() {
    super("storage", R.string.storage, R.drawable.ic_storage, Settings.ACTION_INTERNAL_STORAGE_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    if (disk().getTotalBytes() == 0) return context.getString(R.string.unknown);
    return context.getString(R.string.storage_summary, size(context, used()), size(context, disk().getTotalBytes()));
  }

  @Override
  public List<Row> rows(Context context) {
    return Arrays.asList(
        new ValueRow(R.string.storage_used, () -> size(context, used())),
        new ValueRow(R.string.storage_free, () -> size(context, disk().getAvailableBytes())),
        new ValueRow(R.string.storage_total, () -> size(context, disk().getTotalBytes())));
  }

  private static StatFs disk() {
    return new StatFs(Environment.getDataDirectory().getPath());
  }

  private static long used() {
    return disk().getTotalBytes() - disk().getAvailableBytes();
  }

  private static String size(Context context, long bytes) {
    // A device that does not know its disk says 0 for all of it.
    return disk().getTotalBytes() == 0 ? context.getString(R.string.unknown) : Formatter.formatShortFileSize(context, bytes);
  }
}

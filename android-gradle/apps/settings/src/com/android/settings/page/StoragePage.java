package com.android.settings.page;

import android.content.Context;
import android.provider.Settings;
import android.text.format.Formatter;
import com.android.settings.R;
import com.android.settings.row.Row;
import com.android.settings.row.ValueRow;
import java.io.File;
import java.util.Arrays;
import java.util.List;

/** How full the phone is. */
final class StoragePage extends Page {
  StoragePage() {
    super("storage", R.string.storage, R.drawable.ic_storage, Settings.ACTION_INTERNAL_STORAGE_SETTINGS);
  }

  @Override
  public CharSequence summary(Context context) {
    File disk = context.getDataDir();
    return context.getString(R.string.storage_summary, size(context, used(disk)), size(context, disk.getTotalSpace()));
  }

  @Override
  public List<Row> rows(Context context) {
    File disk = context.getDataDir();
    return Arrays.asList(
        new ValueRow(R.string.storage_used, () -> size(context, used(disk))),
        new ValueRow(R.string.storage_free, () -> size(context, disk.getUsableSpace())),
        new ValueRow(R.string.storage_total, () -> size(context, disk.getTotalSpace())));
  }

  private static long used(File disk) {
    return disk.getTotalSpace() - disk.getUsableSpace();
  }

  private static String size(Context context, long bytes) {
    return Formatter.formatShortFileSize(context, bytes);
  }
}

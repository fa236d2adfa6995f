package com.android.documentsui.list;

import android.content.Context;
import android.text.format.DateUtils;
import android.text.format.Formatter;
import com.android.documentsui.model.Storage;
import com.google.android.documentsui.R;
import java.io.File;
import java.util.List;

/** Files in words. */
public final class FileText {
  private FileText() {}

  /** How much is in a folder; when a file was changed, and its size. */
  static String details(Context context, File file) {
    return file.isDirectory() ? size(context, file) : date(context, file) + " · " + size(context, file);
  }

  /** How much is in a folder or a file. */
  static String size(Context context, File file) {
    return file.isDirectory() ? items(context, Storage.count(file)) : Formatter.formatShortFileSize(context, file.length());
  }

  public static String items(Context context, int count) {
    return context.getResources().getQuantityString(R.plurals.items, count, count);
  }

  /** With the time of day. */
  public static String date(Context context, File file) {
    int format = DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_TIME | DateUtils.FORMAT_ABBREV_MONTH;
    return DateUtils.formatDateTime(context, file.lastModified(), format);
  }

  /** The name of the only one, in quotes, or how many they are. */
  public static String these(Context context, List<File> files) {
    return files.size() == 1 ? context.getString(R.string.quoted, files.get(0).getName()) : items(context, files.size());
  }
}

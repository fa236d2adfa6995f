package com.android.documentsui.transfer;

import android.app.Activity;
import android.content.Context;
import android.util.Log;
import com.android.documentsui.list.FileText;
import com.android.documentsui.model.Storage;
import com.google.android.documentsui.R;
import java.io.File;
import java.io.IOException;
import java.util.List;

/** Moves, copies and deletes, and what is said of it. */
public final class Transfers {
  private static final String TAG = "Files";

  private Transfers() {}

  /** Asks first where names are taken. */
  public static void start(Activity activity, Transfer transfer) {
    if (transfer.clashes().isEmpty()) run(activity, transfer, Transfer.Clash.KEEP_BOTH);
    else ClashDialog.ask(activity, transfer);
  }

  static void run(Context context, Transfer transfer, Transfer.Clash clash) {
    Work.start(context, () -> {
      String these = FileText.these(context, transfer.files);
      try {
        transfer.run(clash);
      } catch (IOException e) {
        Log.w(TAG, "A transfer has failed", e);
        return context.getString(transfer.copy ? R.string.copy_failed : R.string.move_failed, these);
      }
      return context.getString(transfer.copy ? R.string.copied : R.string.moved, these, Storage.name(context, transfer.to));
    });
  }

  public static void delete(Context context, List<File> files) {
    Work.start(context, () -> {
      String these = FileText.these(context, files);
      boolean all = true;
      for (File file : files) all &= FileTree.delete(file);
      return context.getString(all ? R.string.deleted : R.string.delete_failed, these);
    });
  }
}

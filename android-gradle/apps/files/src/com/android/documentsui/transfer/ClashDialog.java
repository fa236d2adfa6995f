package com.android.documentsui.transfer;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.os.Bundle;
import com.android.documentsui.list.FileText;
import com.android.documentsui.model.Storage;
import com.google.android.documentsui.R;
import java.io.File;
import java.util.List;

/** Asks what becomes of files whose names are taken. A fragment, so that it outlives a turned screen. */
public final class ClashDialog extends DialogFragment {
  static void ask(Activity activity, Transfer transfer) {
    ClashDialog dialog = new ClashDialog();
    dialog.setArguments(transfer.saved());
    // The picker's result arrives before the activity is resumed: until then its state counts as saved.
    activity.getFragmentManager().beginTransaction().add(dialog, "clash").commitAllowingStateLoss();
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    Transfer transfer = Transfer.of(getArguments());
    List<File> clashes = transfer.clashes();
    AlertDialog.Builder builder = new AlertDialog.Builder(getActivity())
        .setTitle(R.string.clash_title)
        .setMessage(getString(R.string.clash_message, FileText.these(getActivity(), clashes.isEmpty() ? transfer.files : clashes), Storage.name(getActivity(), transfer.to)))
        .setNeutralButton(R.string.cancel, null)
        .setNegativeButton(R.string.keep_both, (dialog, which) -> Transfers.run(getActivity(), transfer, Transfer.Clash.KEEP_BOTH));
    if (Transfer.canReplace(clashes, transfer.to)) {
      builder.setPositiveButton(R.string.replace, (dialog, which) -> Transfers.run(getActivity(), transfer, Transfer.Clash.REPLACE));
    }
    return builder.create();
  }
}

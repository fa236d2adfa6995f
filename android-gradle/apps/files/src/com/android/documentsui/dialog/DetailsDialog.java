package com.android.documentsui.dialog;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.os.Bundle;
import android.text.format.Formatter;
import android.view.View;
import android.widget.TextView;
import com.android.documentsui.list.FileText;
import com.android.documentsui.model.Kind;
import com.android.documentsui.model.Storage;
import com.google.android.documentsui.R;
import java.io.File;

/** What is known of a file. */
public final class DetailsDialog extends DialogFragment {
  private static final String FILE = "file";

  public static void show(Activity activity, File file) {
    Bundle arguments = new Bundle();
    arguments.putString(FILE, file.getPath());
    DetailsDialog dialog = new DetailsDialog();
    dialog.setArguments(arguments);
    dialog.show(activity.getFragmentManager(), "details");
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    File file = new File(getArguments().getString(FILE));
    View details = getActivity().getLayoutInflater().inflate(R.layout.details, null);
    fill(details, R.id.details_kind, getString(Kind.of(file).label));
    fill(details, R.id.details_size, size(file));
    fill(details, R.id.details_date, FileText.date(getActivity(), file));
    fill(details, R.id.details_path, file.getPath());
    return new AlertDialog.Builder(getActivity()).setTitle(file.getName()).setView(details).setPositiveButton(R.string.ok, null).create();
  }

  private static void fill(View details, int id, String text) {
    ((TextView) details.findViewById(id)).setText(text);
  }

  private String size(File file) {
    String size = Formatter.formatFileSize(getActivity(), Storage.bytes(file));
    return file.isDirectory() ? FileText.items(getActivity(), Storage.count(file)) + " · " + size : size;
  }
}

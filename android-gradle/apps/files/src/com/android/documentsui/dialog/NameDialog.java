package com.android.documentsui.dialog;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.content.DialogInterface;
import android.os.Bundle;
import android.view.View;
import android.view.WindowManager;
import android.widget.EditText;
import android.widget.TextView;
import com.android.documentsui.model.FileName;
import com.google.android.documentsui.R;
import java.io.File;

/** Asks for the name of a new folder, or for another name of a file, and stays open with a sentence when it will not do. */
public final class NameDialog extends DialogFragment {
  /** The activity that asks. */
  public interface Listener {
    /** @param file the new folder, or the file under its new name */
    void onNamed(File file);
  }

  private static final String FILE = "file";
  private static final String RENAME = "rename";

  private View form;

  public static void newFolder(Activity activity, File in) {
    show(activity, in, false);
  }

  public static void rename(Activity activity, File file) {
    show(activity, file, true);
  }

  private static void show(Activity activity, File file, boolean rename) {
    Bundle arguments = new Bundle();
    arguments.putString(FILE, file.getPath());
    arguments.putBoolean(RENAME, rename);
    NameDialog dialog = new NameDialog();
    dialog.setArguments(arguments);
    dialog.show(activity.getFragmentManager(), "name");
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    form = getActivity().getLayoutInflater().inflate(R.layout.name_dialog, null);
    if (isRename() && state == null) showName();
    Dialog dialog = new AlertDialog.Builder(getActivity())
        .setTitle(isRename() ? R.string.rename : R.string.new_folder)
        .setView(form)
        .setNegativeButton(R.string.cancel, null)
        .setPositiveButton(isRename() ? R.string.rename : R.string.create, null)
        .create();
    dialog.getWindow().setSoftInputMode(WindowManager.LayoutParams.SOFT_INPUT_STATE_VISIBLE);
    return dialog;
  }

  /** A listener of the button itself, because the builder's closes the dialog whatever happens. */
  @Override
  public void onStart() {
    super.onStart();
    TextView error = form.findViewById(R.id.error);
    ((AlertDialog) getDialog()).getButton(DialogInterface.BUTTON_POSITIVE).setOnClickListener(view -> {
      int problem = attempt(field().getText().toString().trim());
      error.setText(problem == 0 ? "" : getString(problem));
      error.setVisibility(problem == 0 ? View.GONE : View.VISIBLE);
      if (problem == 0) dismiss();
    });
  }

  private void showName() {
    String name = file().getName();
    int dot = file().isDirectory() ? -1 : name.lastIndexOf('.');
    field().setText(name);
    field().setSelection(0, dot > 0 ? dot : name.length());
  }

  /** String resource of what is wrong, or 0 when it is done. */
  private int attempt(String name) {
    File folder = isRename() ? file().getParentFile() : file();
    if (isRename() && name.equals(file().getName())) return 0;
    int problem = FileName.problem(folder, name);
    if (problem != 0) return problem;
    File named = new File(folder, name);
    if (!(isRename() ? file().renameTo(named) : named.mkdir())) return R.string.refused;
    ((Listener) getActivity()).onNamed(named);
    return 0;
  }

  private boolean isRename() {
    return getArguments().getBoolean(RENAME);
  }

  private File file() {
    return new File(getArguments().getString(FILE));
  }

  private EditText field() {
    return form.findViewById(R.id.name);
  }
}

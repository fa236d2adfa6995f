package net.gsantner.markor.dialog;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.content.DialogInterface;
import android.os.Bundle;
import android.view.View;
import android.view.WindowManager;
import android.widget.EditText;
import android.widget.Spinner;
import android.widget.TextView;
import java.io.File;
import java.io.IOException;
import net.gsantner.markor.R;
import net.gsantner.markor.files.FileName;
import net.gsantner.markor.files.Notebook;

/**
 * Asks for a name, and stays open with a sentence when the name will not do. A fragment, so that what was typed outlives a turned screen; the
 * activity is told by {@link Listener}.
 */
public final class NameDialog extends DialogFragment {
  /** The activity that asks for a name. */
  public interface Listener {
    /** @param file a note or folder that has been made, or what was renamed under its new name */
    void onNamed(File file, boolean isNew);
  }

  /** Tries the name: string resource of what is wrong with it, or 0 when it is done. */
  private interface Attempt {
    int with(String name);
  }

  private static final String TAG = "name";
  /** Path of the folder to make something in; absent when a file is renamed. */
  private static final String FOLDER = "folder";
  private static final String FILE = "file";
  private static final String TEXT = "text";

  private View form;

  /** For a note of the chosen type that holds {@code text}, or a folder. */
  public static void create(Activity activity, File folder, String text) {
    Bundle arguments = new Bundle();
    arguments.putString(FOLDER, folder.getPath());
    arguments.putString(TEXT, text);
    show(activity, arguments);
  }

  public static void rename(Activity activity, File file) {
    Bundle arguments = new Bundle();
    arguments.putString(FILE, file.getPath());
    show(activity, arguments);
  }

  private static void show(Activity activity, Bundle arguments) {
    NameDialog dialog = new NameDialog();
    dialog.setArguments(arguments);
    dialog.show(activity.getFragmentManager(), TAG);
  }

  @Override
  public Dialog onCreateDialog(Bundle state) {
    form = getActivity().getLayoutInflater().inflate(R.layout.create_dialog, null);
    AlertDialog.Builder builder = new AlertDialog.Builder(getActivity()).setView(form).setNegativeButton(R.string.cancel, null);
    if (isNew()) builder.setTitle(R.string.new_note).setPositiveButton(R.string.create, null).setNeutralButton(R.string.folder, null);
    else builder.setTitle(R.string.rename).setPositiveButton(R.string.rename, null);
    if (!isNew()) {
      form.findViewById(R.id.type_row).setVisibility(View.GONE);
      showName(file());
    }
    Dialog dialog = builder.create();
    dialog.getWindow().setSoftInputMode(WindowManager.LayoutParams.SOFT_INPUT_STATE_VISIBLE);
    return dialog;
  }

  private void showName(File file) {
    field().setText(file.getName());
    int dot = file.isDirectory() ? -1 : file.getName().lastIndexOf('.');
    field().setSelection(0, dot > 0 ? dot : file.getName().length());
  }

  /** The buttons are there once the dialog is shown. */
  @Override
  public void onStart() {
    super.onStart();
    on(DialogInterface.BUTTON_POSITIVE, isNew() ? this::makeNote : this::giveName);
    if (isNew()) on(DialogInterface.BUTTON_NEUTRAL, this::makeFolder);
  }

  private int makeNote(String typed) {
    if (typed.isEmpty()) return R.string.name_missing;
    Spinner type = form.findViewById(R.id.type);
    File note = new File(folder(), FileName.ofNote(typed, type.getSelectedItemPosition()));
    int problem = FileName.problem(folder(), note.getName());
    if (problem != 0) return problem;
    try {
      Notebook.write(note, getArguments().getString(TEXT));
    } catch (IOException e) {
      return R.string.failed;
    }
    tell(note);
    return 0;
  }

  private int makeFolder(String typed) {
    int problem = FileName.problem(folder(), typed);
    if (problem != 0) return problem;
    File made = new File(folder(), typed);
    if (!made.mkdir()) return R.string.failed;
    tell(made);
    return 0;
  }

  private int giveName(String typed) {
    File file = file();
    if (typed.equals(file.getName())) return 0;
    int problem = FileName.problem(file.getParentFile(), typed);
    if (problem != 0) return problem;
    File renamed = new File(file.getParentFile(), typed);
    if (!file.renameTo(renamed)) return R.string.failed;
    tell(renamed);
    return 0;
  }

  private void tell(File file) {
    ((Listener) getActivity()).onNamed(file, isNew());
  }

  private boolean isNew() {
    return getArguments().containsKey(FOLDER);
  }

  private File folder() {
    return new File(getArguments().getString(FOLDER));
  }

  private File file() {
    return new File(getArguments().getString(FILE));
  }

  private EditText field() {
    return form.findViewById(R.id.name);
  }

  /** A listener of the button itself, because the builder's closes the dialog whatever happens. */
  private void on(int button, Attempt attempt) {
    TextView error = form.findViewById(R.id.error);
    ((AlertDialog) getDialog()).getButton(button).setOnClickListener(view -> {
      int problem = attempt.with(field().getText().toString().trim());
      if (problem == 0) {
        dismiss();
        return;
      }
      error.setText(problem);
      error.setVisibility(View.VISIBLE);
    });
  }
}

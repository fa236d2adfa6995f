package net.gsantner.markor.dialog;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.view.View;
import android.view.WindowManager;
import android.widget.EditText;
import android.widget.Spinner;
import android.widget.TextView;
import java.io.File;
import java.io.IOException;
import java.util.function.Consumer;
import net.gsantner.markor.R;
import net.gsantner.markor.files.FileName;
import net.gsantner.markor.files.Notebook;

/** Asks for a name, and stays open with a sentence when the name will not do. */
public final class NameDialog {
  /** Tries the name: string resource of what is wrong with it, or 0 when it is done. */
  private interface Attempt {
    int with(String name);
  }

  private final AlertDialog dialog;
  private final View form;

  private NameDialog(Activity activity, int title, int confirm, int alternative) {
    form = activity.getLayoutInflater().inflate(R.layout.create_dialog, null);
    AlertDialog.Builder builder = new AlertDialog.Builder(activity).setTitle(title).setView(form)
        .setNegativeButton(R.string.cancel, null).setPositiveButton(confirm, null);
    if (alternative != 0) builder.setNeutralButton(alternative, null);
    dialog = builder.create();
    dialog.getWindow().setSoftInputMode(WindowManager.LayoutParams.SOFT_INPUT_STATE_VISIBLE);
  }

  /** A note of the chosen type, or a folder. {@code onNote} receives the note that was made. */
  public static void create(Activity activity, File folder, String text, Consumer<File> onNote, Runnable onFolder) {
    NameDialog name = new NameDialog(activity, R.string.new_note, R.string.create, R.string.folder);
    Spinner type = name.form.findViewById(R.id.type);
    name.dialog.show();
    name.on(DialogInterface.BUTTON_POSITIVE, typed -> {
      if (typed.isEmpty()) return R.string.name_missing;
      File note = new File(folder, FileName.ofNote(typed, type.getSelectedItemPosition()));
      int problem = FileName.problem(folder, note.getName());
      if (problem != 0) return problem;
      try {
        Notebook.write(note, text);
      } catch (IOException e) {
        return R.string.failed;
      }
      onNote.accept(note);
      return 0;
    });
    name.on(DialogInterface.BUTTON_NEUTRAL, typed -> {
      int problem = FileName.problem(folder, typed);
      if (problem != 0) return problem;
      if (!new File(folder, typed).mkdir()) return R.string.failed;
      onFolder.run();
      return 0;
    });
  }

  /** {@code onRenamed} receives the file under its new name. */
  public static void rename(Activity activity, File file, Consumer<File> onRenamed) {
    NameDialog name = new NameDialog(activity, R.string.rename, R.string.rename, 0);
    name.form.findViewById(R.id.type_row).setVisibility(View.GONE);
    EditText field = name.field();
    field.setText(file.getName());
    int dot = file.isDirectory() ? -1 : file.getName().lastIndexOf('.');
    field.setSelection(0, dot > 0 ? dot : file.getName().length());
    name.dialog.show();
    name.on(DialogInterface.BUTTON_POSITIVE, typed -> {
      if (typed.equals(file.getName())) return 0;
      int problem = FileName.problem(file.getParentFile(), typed);
      if (problem != 0) return problem;
      File renamed = new File(file.getParentFile(), typed);
      if (!file.renameTo(renamed)) return R.string.failed;
      onRenamed.accept(renamed);
      return 0;
    });
  }

  private EditText field() {
    return form.findViewById(R.id.name);
  }

  /** A listener of the button itself, because the builder's closes the dialog whatever happens. */
  private void on(int button, Attempt attempt) {
    TextView error = form.findViewById(R.id.error);
    dialog.getButton(button).setOnClickListener(view -> {
      int problem = attempt.with(field().getText().toString().trim());
      if (problem == 0) {
        dialog.dismiss();
        return;
      }
      error.setText(problem);
      error.setVisibility(View.VISIBLE);
    });
  }
}

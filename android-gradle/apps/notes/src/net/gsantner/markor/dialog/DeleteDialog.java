package net.gsantner.markor.dialog;

import android.app.Activity;
import android.app.AlertDialog;
import android.widget.Toast;
import dev.reprise.kit.Question;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import net.gsantner.markor.R;
import net.gsantner.markor.files.Notebook;

/** Asks before files go for good, then says whether all of them went. */
public final class DeleteDialog {
  private DeleteDialog() {}

  public static void show(Activity activity, List<File> files, Consumer<Boolean> onDone) {
    if (!Question.isAsked(activity)) {
      delete(activity, files, onDone);
      return;
    }
    String title = files.size() == 1 ? activity.getString(R.string.delete_one_title, files.get(0).getName())
        : activity.getResources().getQuantityString(R.plurals.delete_title, files.size(), files.size());
    new AlertDialog.Builder(activity)
        .setTitle(title)
        .setMessage(R.string.delete_message)
        .setNegativeButton(R.string.cancel, null)
        .setPositiveButton(R.string.delete, (dialog, which) -> delete(activity, files, onDone))
        .show();
  }

  private static void delete(Activity activity, List<File> files, Consumer<Boolean> onDone) {
    boolean all = true;
    for (File file : files) all &= Notebook.delete(file);
    Toast.makeText(activity, all ? R.string.deleted : R.string.failed, Toast.LENGTH_SHORT).show();
    onDone.accept(all);
  }
}

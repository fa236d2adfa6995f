package net.gsantner.markor.dialog;

import android.app.Activity;
import android.app.AlertDialog;
import android.text.TextUtils;
import android.widget.Toast;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import net.gsantner.markor.R;
import net.gsantner.markor.files.Notebook;

/** Asks for the folder that files go to. */
public final class MoveDialog {
  private MoveDialog() {}

  public static void show(Activity activity, Notebook notebook, List<File> files, Runnable onMoved) {
    List<File> folders = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (File folder : notebook.folders()) {
      if (!canTake(folder, files)) continue;
      folders.add(folder);
      names.add(name(activity, notebook.path(folder)));
    }
    AlertDialog.Builder builder = new AlertDialog.Builder(activity).setTitle(R.string.move_to).setNegativeButton(R.string.cancel, null);
    if (folders.isEmpty()) builder.setMessage(R.string.no_other_folder);
    else builder.setItems(names.toArray(new String[0]), (dialog, which) -> move(activity, files, folders.get(which), names.get(which), onMoved));
    builder.show();
  }

  /** No folder goes into itself, and nothing to where it already is. */
  private static boolean canTake(File folder, List<File> files) {
    for (File file : files) {
      boolean inside = (folder.getPath() + File.separator).startsWith(file.getPath() + File.separator);
      if (inside || folder.equals(file.getParentFile())) return false;
    }
    return true;
  }

  private static String name(Activity activity, List<File> path) {
    List<String> names = new ArrayList<>();
    names.add(activity.getString(R.string.app_name));
    for (File step : path.subList(1, path.size())) names.add(step.getName());
    return TextUtils.join(" " + activity.getString(R.string.path_separator) + " ", names);
  }

  /** All of them or, when one cannot be, none. */
  private static void move(Activity activity, List<File> files, File folder, String name, Runnable onMoved) {
    for (File file : files) {
      if (!new File(folder, file.getName()).exists()) continue;
      Toast.makeText(activity, activity.getString(R.string.move_taken, file.getName()), Toast.LENGTH_LONG).show();
      return;
    }
    boolean all = moveAll(files, folder);
    Toast.makeText(activity, all ? activity.getString(R.string.moved, name) : activity.getString(R.string.move_failed), Toast.LENGTH_SHORT).show();
    onMoved.run();
  }

  /** False when one of them could not go; those before it are back where they were. */
  private static boolean moveAll(List<File> files, File folder) {
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).renameTo(new File(folder, files.get(i).getName()))) continue;
      for (int moved = 0; moved < i; moved++) new File(folder, files.get(moved).getName()).renameTo(files.get(moved));
      return false;
    }
    return true;
  }
}

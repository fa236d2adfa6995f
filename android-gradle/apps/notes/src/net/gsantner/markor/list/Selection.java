package net.gsantner.markor.list;

import android.util.SparseBooleanArray;
import android.view.ActionMode;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.ListView;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import net.gsantner.markor.R;

/** The bar that a long press opens: counts the chosen rows and says what can be done with them. */
public final class Selection implements ListView.MultiChoiceModeListener {
  /** What a person wants done with the chosen files. */
  public interface Actions {
    void rename(File file);
    void move(List<File> files);
    void delete(List<File> files);
  }

  private final ListView list;
  private final FileAdapter adapter;
  private final Actions actions;

  public Selection(ListView list, FileAdapter adapter, Actions actions) {
    this.list = list;
    this.adapter = adapter;
    this.actions = actions;
  }

  @Override
  public boolean onCreateActionMode(ActionMode mode, Menu menu) {
    mode.getMenuInflater().inflate(R.menu.selection, menu);
    return true;
  }

  @Override
  public boolean onPrepareActionMode(ActionMode mode, Menu menu) {
    menu.findItem(R.id.rename).setVisible(list.getCheckedItemCount() == 1);
    return true;
  }

  @Override
  public void onItemCheckedStateChanged(ActionMode mode, int position, long id, boolean checked) {
    int count = list.getCheckedItemCount();
    mode.setTitle(list.getResources().getQuantityString(R.plurals.selected, count, count));
    mode.invalidate();
  }

  @Override
  public boolean onActionItemClicked(ActionMode mode, MenuItem item) {
    List<File> chosen = chosen();
    int action = item.getItemId();
    if (action == R.id.select_all) {
      for (int i = 0; i < adapter.getCount(); i++) list.setItemChecked(i, true);
      return true;
    }
    mode.finish();
    if (action == R.id.rename) actions.rename(chosen.get(0));
    else if (action == R.id.move) actions.move(chosen);
    else if (action == R.id.delete) actions.delete(chosen);
    return true;
  }

  @Override
  public void onDestroyActionMode(ActionMode mode) {}

  private List<File> chosen() {
    List<File> files = new ArrayList<>();
    SparseBooleanArray checked = list.getCheckedItemPositions();
    for (int i = 0; i < checked.size(); i++) if (checked.valueAt(i)) files.add(adapter.getItem(checked.keyAt(i)));
    return files;
  }
}

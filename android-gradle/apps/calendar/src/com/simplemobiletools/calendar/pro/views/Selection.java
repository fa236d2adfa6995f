package com.simplemobiletools.calendar.pro.views;

import android.util.SparseBooleanArray;
import android.view.ActionMode;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.ListView;
import com.simplemobiletools.calendar.pro.R;
import com.simplemobiletools.calendar.pro.model.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The bar that a long press opens: counts the chosen events, which can be deleted together. */
public final class Selection implements ListView.MultiChoiceModeListener {
  private final ListView list;
  private final Consumer<List<Occurrence>> delete;
  private ActionMode mode;

  public Selection(ListView list, Consumer<List<Occurrence>> delete) {
    this.list = list;
    this.delete = delete;
  }

  /** When other events take the place of the chosen ones. */
  public void end() {
    if (mode != null) mode.finish();
  }

  @Override
  public boolean onCreateActionMode(ActionMode mode, Menu menu) {
    this.mode = mode;
    mode.getMenuInflater().inflate(R.menu.selection, menu);
    return true;
  }

  @Override
  public boolean onPrepareActionMode(ActionMode mode, Menu menu) {
    return false;
  }

  @Override
  public void onItemCheckedStateChanged(ActionMode mode, int position, long id, boolean checked) {
    int count = chosen().size();
    mode.setTitle(list.getResources().getQuantityString(R.plurals.selected, count, count));
  }

  @Override
  public boolean onActionItemClicked(ActionMode mode, MenuItem item) {
    if (item.getItemId() == R.id.select_all) {
      for (int i = 0; i < list.getCount(); i++) if (list.getItemAtPosition(i) instanceof Occurrence) list.setItemChecked(i, true);
      return true;
    }
    delete.accept(chosen());
    return true;
  }

  @Override
  public void onDestroyActionMode(ActionMode mode) {
    this.mode = null;
  }

  private List<Occurrence> chosen() {
    List<Occurrence> chosen = new ArrayList<>();
    SparseBooleanArray checked = list.getCheckedItemPositions();
    for (int i = 0; i < checked.size(); i++) {
      Object row = checked.valueAt(i) && checked.keyAt(i) < list.getCount() ? list.getItemAtPosition(checked.keyAt(i)) : null;
      if (row instanceof Occurrence) chosen.add((Occurrence) row);
    }
    return chosen;
  }
}

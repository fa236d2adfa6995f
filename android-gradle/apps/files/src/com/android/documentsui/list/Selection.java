package com.android.documentsui.list;

import android.util.SparseBooleanArray;
import android.view.ActionMode;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.AbsListView;
import com.google.android.documentsui.R;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/** The bar that a long press on a file opens: counts the marked ones and offers what can be done with them. */
public final class Selection implements AbsListView.MultiChoiceModeListener {
  /** What a person wants done with the marked files; they stay marked until {@link #end}. */
  public interface Actions {
    void act(int menuItem, List<File> files);
  }

  private final AbsListView list;
  private final Actions actions;
  /** Null while nothing is marked. */
  private ActionMode mode;

  public Selection(AbsListView list, Actions actions) {
    this.list = list;
    this.actions = actions;
    list.setChoiceMode(AbsListView.CHOICE_MODE_MULTIPLE_MODAL);
    list.setMultiChoiceModeListener(this);
  }

  public void end() {
    if (mode != null) mode.finish();
  }

  /** In the order of the list. */
  public List<File> marked() {
    List<File> files = new ArrayList<>();
    SparseBooleanArray checked = list.getCheckedItemPositions();
    for (int i = 0; i < checked.size(); i++) if (checked.valueAt(i)) files.add((File) list.getItemAtPosition(checked.keyAt(i)));
    return files;
  }

  @Override
  public boolean onCreateActionMode(ActionMode newMode, Menu menu) {
    mode = newMode;
    mode.getMenuInflater().inflate(R.menu.selection, menu);
    return true;
  }

  @Override
  public boolean onPrepareActionMode(ActionMode changed, Menu menu) {
    int count = list.getCheckedItemCount();
    changed.setTitle(list.getResources().getQuantityString(R.plurals.marked, count, count));
    menu.findItem(R.id.rename).setVisible(count == 1);
    menu.findItem(R.id.details).setVisible(count == 1);
    return true;
  }

  @Override
  public void onItemCheckedStateChanged(ActionMode changed, int position, long id, boolean checked) {
    changed.invalidate();
  }

  @Override
  public boolean onActionItemClicked(ActionMode changed, MenuItem item) {
    if (item.getItemId() == R.id.mark_all) for (int i = 0; i < list.getCount(); i++) list.setItemChecked(i, true);
    else actions.act(item.getItemId(), marked());
    return true;
  }

  @Override
  public void onDestroyActionMode(ActionMode ended) {
    mode = null;
  }
}

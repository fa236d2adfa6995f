package dev.reprise.kit;

import android.util.SparseBooleanArray;
import android.view.ActionMode;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.ListAdapter;
import android.widget.ListView;
import java.util.Arrays;
import java.util.function.Consumer;

/** The bar that a long press on a row opens: counts the marked rows of a list whose adapter has stable ids, and offers to delete them. */
public final class Marking implements ListView.MultiChoiceModeListener {
  private final ListView list;
  private final Consumer<long[]> onDelete;
  /** Null while nothing is marked. */
  private ActionMode mode;

  /** @param onDelete is given the ids of the marked rows; they stay marked until {@link #end} */
  public Marking(ListView list, Consumer<long[]> onDelete) {
    this.list = list;
    this.onDelete = onDelete;
    list.setChoiceMode(ListView.CHOICE_MODE_MULTIPLE_MODAL);
    list.setMultiChoiceModeListener(this);
  }

  public void end() {
    if (mode != null) mode.finish();
  }

  @Override
  public boolean onCreateActionMode(ActionMode mode, Menu menu) {
    this.mode = mode;
    mode.getMenuInflater().inflate(R.menu.marking, menu);
    return true;
  }

  /** Of a turned screen too, whose list tells nobody which rows it has marked again. */
  @Override
  public boolean onPrepareActionMode(ActionMode mode, Menu menu) {
    int count = list.getCheckedItemCount();
    mode.setTitle(list.getResources().getQuantityString(R.plurals.marked, count, count));
    return true;
  }

  @Override
  public void onItemCheckedStateChanged(ActionMode mode, int position, long id, boolean checked) {
    mode.invalidate();
  }

  @Override
  public boolean onActionItemClicked(ActionMode mode, MenuItem item) {
    if (item.getItemId() == R.id.mark_all) markAll();
    else if (item.getItemId() == R.id.delete_marked) onDelete.accept(marked());
    return true;
  }

  @Override
  public void onDestroyActionMode(ActionMode mode) {
    this.mode = null;
  }

  /** Headings cannot be marked, nor can they be tapped. */
  private void markAll() {
    ListAdapter adapter = list.getAdapter();
    for (int i = 0; i < adapter.getCount(); i++) if (adapter.isEnabled(i)) list.setItemChecked(i, true);
  }

  private long[] marked() {
    SparseBooleanArray checked = list.getCheckedItemPositions();
    long[] ids = new long[checked.size()];
    int count = 0;
    for (int i = 0; i < checked.size(); i++) if (checked.valueAt(i)) ids[count++] = list.getItemIdAtPosition(checked.keyAt(i));
    return Arrays.copyOf(ids, count);
  }
}

package com.android.documentsui.files;

import android.app.Activity;
import android.content.Context;
import android.content.SharedPreferences;
import android.widget.GridView;
import com.android.documentsui.list.FileAdapter;
import com.android.documentsui.list.PathBar;
import com.android.documentsui.list.Selection;
import com.android.documentsui.model.Order;
import com.google.android.documentsui.R;
import dev.reprise.kit.EmptyState;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;

/** The files of the open location, in the order and the shape that a person has chosen. */
final class FileList {
  private static final String ORDER = "order";
  private static final String TILES = "tiles";

  private final Activity activity;
  private final SharedPreferences preferences;
  private final GridView view;
  private final FileAdapter adapter;
  private final PathBar path;
  private final Selection selection;

  FileList(Activity activity, Consumer<File> onOpen, Selection.Actions actions) {
    this.activity = activity;
    preferences = activity.getSharedPreferences("list", Context.MODE_PRIVATE);
    adapter = new FileAdapter(activity, false);
    path = new PathBar(activity.findViewById(R.id.path_scroll), onOpen);
    view = activity.findViewById(R.id.files);
    view.setEmptyView(activity.findViewById(R.id.empty));
    view.setOnItemClickListener((parent, row, position, id) -> onOpen.accept(adapter.getItem(position)));
    selection = new Selection(view, actions);
    turn(isTiles());
  }

  boolean isTiles() {
    return preferences.getBoolean(TILES, false);
  }

  void turn(boolean tiles) {
    preferences.edit().putBoolean(TILES, tiles).apply();
    adapter.asTiles(tiles);
    view.setNumColumns(tiles ? GridView.AUTO_FIT : 1);
    // Anew, because a row is no tile.
    view.setAdapter(adapter);
  }

  Order order() {
    return Order.valueOf(preferences.getString(ORDER, Order.NAME.name()));
  }

  void sort(Order order) {
    preferences.edit().putString(ORDER, order.name()).apply();
  }

  void show(Location location, String words) {
    List<File> files = location.files(words, order());
    adapter.show(files, location.folder == null || !words.isEmpty());
    path.show(location.folder);
    if (words.isEmpty()) EmptyState.show(activity, R.drawable.ic_folder, activity.getString(R.string.empty_folder), location.folder == null ? 0 : R.string.empty_folder_hint);
    else EmptyState.show(activity, R.drawable.ic_search, activity.getString(R.string.no_match, words), 0);
  }

  List<File> marked() {
    return selection.marked();
  }

  void unmark() {
    selection.end();
  }

  void toTop() {
    view.setSelection(0);
  }
}

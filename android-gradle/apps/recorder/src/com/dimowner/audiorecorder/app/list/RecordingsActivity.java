package com.dimowner.audiorecorder.app.list;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.ListView;
import android.widget.Toast;
import com.dimowner.audiorecorder.R;
import com.dimowner.audiorecorder.app.player.PlayerActivity;
import com.dimowner.audiorecorder.records.Order;
import com.dimowner.audiorecorder.records.Recording;
import com.dimowner.audiorecorder.records.Records;
import dev.reprise.kit.EmptyState;
import dev.reprise.kit.Marking;
import dev.reprise.kit.Question;
import dev.reprise.kit.SearchBar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The saved recordings. */
public final class RecordingsActivity extends Activity implements Question.Asker {
  private static final String ORDER = "order";
  private static final String DELETE = "delete";

  private SharedPreferences preferences;
  private Records records;
  private RecordingAdapter adapter;
  private Marking marking;
  private SearchBar search;
  private List<Recording> recordings = Collections.emptyList();

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.recordings);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    preferences = getSharedPreferences("list", MODE_PRIVATE);
    records = new Records(this);
    adapter = new RecordingAdapter(this);
    search = new SearchBar(state, R.string.search_recordings, this::show);
    ListView list = findViewById(R.id.recordings_list);
    list.setAdapter(adapter);
    list.setEmptyView(findViewById(R.id.empty));
    list.setOnItemClickListener((parent, view, position, id) -> startActivity(PlayerActivity.intent(this, adapter.getItem(position))));
    marking = new Marking(list, this::confirmDelete);
  }

  /** The rows are there before the list's own state is put back. */
  @Override
  protected void onStart() {
    super.onStart();
    load();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    search.onSaveInstanceState(state);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.recordings, menu);
    search.attach(menu.findItem(R.id.search));
    int[] items = {R.id.sort_newest, R.id.sort_name, R.id.sort_longest, R.id.sort_largest};
    menu.findItem(items[order().ordinal()]).setChecked(true);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == android.R.id.home) finish();
    else if (chosen == R.id.sort_newest) sort(Order.NEWEST);
    else if (chosen == R.id.sort_name) sort(Order.NAME);
    else if (chosen == R.id.sort_longest) sort(Order.LONGEST);
    else if (chosen == R.id.sort_largest) sort(Order.LARGEST);
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onYes(String question, long[] ids) {
    int deleted = 0;
    for (Recording recording : of(ids)) if (recording.file.delete()) deleted++;
    marking.end();
    load();
    Toast.makeText(this, getResources().getQuantityString(R.plurals.deleted, deleted, deleted), Toast.LENGTH_SHORT).show();
  }

  private void confirmDelete(long[] ids) {
    String title = ids.length == 1 ? getString(R.string.delete_title, of(ids).get(0).name())
        : getResources().getQuantityString(R.plurals.delete_titles, ids.length, ids.length);
    Question.delete(this, DELETE, title, ids);
  }

  private List<Recording> of(long[] ids) {
    List<Recording> chosen = new ArrayList<>();
    for (long id : ids) for (Recording recording : recordings) if (recording.id() == id) chosen.add(recording);
    return chosen;
  }

  private void load() {
    recordings = records.list();
    show();
  }

  private void show() {
    String words = search.words();
    List<Recording> shown = new ArrayList<>();
    for (Recording recording : recordings) if (lower(recording.name()).contains(lower(words))) shown.add(recording);
    Collections.sort(shown, order().comparator());
    adapter.show(shown);
    if (words.isEmpty()) EmptyState.show(this, R.drawable.ic_microphone, getString(R.string.no_recordings), R.string.no_recordings_hint);
    else EmptyState.show(this, R.drawable.ic_search, getString(R.string.no_match, words), 0);
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.getDefault());
  }

  private Order order() {
    return Order.valueOf(preferences.getString(ORDER, Order.NEWEST.name()));
  }

  private void sort(Order order) {
    preferences.edit().putString(ORDER, order.name()).apply();
    invalidateOptionsMenu();
    show();
  }
}

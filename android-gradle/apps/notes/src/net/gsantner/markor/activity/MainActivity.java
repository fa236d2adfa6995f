package net.gsantner.markor.activity;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.ImageView;
import android.widget.ListView;
import android.widget.TextView;
import dev.reprise.kit.About;
import dev.reprise.kit.PermissionGate;
import dev.reprise.kit.SearchBar;
import java.io.File;
import java.util.List;
import net.gsantner.markor.R;
import net.gsantner.markor.dialog.DeleteDialog;
import net.gsantner.markor.dialog.MoveDialog;
import net.gsantner.markor.dialog.NameDialog;
import net.gsantner.markor.files.Notebook;
import net.gsantner.markor.files.Order;
import net.gsantner.markor.list.FileAdapter;
import net.gsantner.markor.list.PathBar;
import net.gsantner.markor.list.Selection;

/** A folder of notes. */
public final class MainActivity extends Activity implements Selection.Actions, NameDialog.Listener {
  private static final String[] PERMISSIONS = {Manifest.permission.READ_EXTERNAL_STORAGE, Manifest.permission.WRITE_EXTERNAL_STORAGE};
  private static final String FOLDER = "folder";
  private static final String ORDER = "order";

  private SharedPreferences preferences;
  private PermissionGate gate;
  private ListView list;
  /** Held, because the bar takes it out of the view tree while a search is open. */
  private TextView title;
  private Bundle restored;
  /** The next three are null until the phone's files may be used. */
  private Notebook notebook;
  private FileAdapter adapter;
  private PathBar path;
  private File folder;
  private SearchBar search;
  /** Whether the menu offers what needs the phone's files. */
  private boolean menuOpen;
  /** Text that another app has shared, until it is in a note. */
  private String shared;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.main);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    preferences = getSharedPreferences("list", MODE_PRIVATE);
    list = findViewById(R.id.files);
    title = findViewById(R.id.title);
    restored = state;
    search = new SearchBar(state, R.string.search_notes, this::showIfOpen);
    if (state == null && Intent.ACTION_SEND.equals(getIntent().getAction())) shared = getIntent().getStringExtra(Intent.EXTRA_TEXT);
    findViewById(R.id.add).setOnClickListener(view -> create(""));
    gate = new PermissionGate(this, state, PERMISSIONS, R.string.permission_reason, findViewById(R.id.content), this::show);
  }

  @Override
  protected void onResume() {
    super.onResume();
    gate.onResume();
    if (menuOpen != gate.isOpen()) invalidateOptionsMenu(); // Not at every return: a menu that is made anew has lost its search.
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    gate.onSaveInstanceState(state);
    if (folder != null) state.putString(FOLDER, folder.getPath());
    search.onSaveInstanceState(state);
  }

  @Override
  public void onBackPressed() {
    if (folder == null || folder.equals(notebook.root)) super.onBackPressed();
    else open(folder.getParentFile());
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.main, menu);
    menuOpen = gate.isOpen();
    menu.findItem(R.id.search).setVisible(menuOpen);
    menu.findItem(R.id.sort).setVisible(menuOpen);
    int[] items = {R.id.sort_name, R.id.sort_date, R.id.sort_size};
    menu.findItem(items[order().ordinal()]).setChecked(true);
    search.attach(menu.findItem(R.id.search));
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == R.id.about) About.show(this);
    else if (chosen == R.id.sort_name) sort(Order.NAME);
    else if (chosen == R.id.sort_date) sort(Order.DATE);
    else if (chosen == R.id.sort_size) sort(Order.SIZE);
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void rename(File file) {
    NameDialog.rename(this, file);
  }

  @Override
  public void onNamed(File file, boolean isNew) {
    if (isNew && !file.isDirectory()) startActivity(NoteActivity.intent(this, file));
    else show();
  }

  @Override
  public void move(List<File> files) {
    MoveDialog.show(this, notebook, files, this::show);
  }

  @Override
  public void delete(List<File> files) {
    DeleteDialog.show(this, files, all -> show());
  }

  private void showIfOpen() {
    if (gate.isOpen()) show();
  }

  private void show() {
    String words = search.words();
    if (notebook == null) openNotebook();
    if (!folder.isDirectory()) folder = notebook.root;
    boolean searching = !words.isEmpty();
    adapter.show(searching ? notebook.search(folder, words, order()) : notebook.list(folder, order()), searching);
    path.show(notebook.path(folder));
    boolean top = folder.equals(notebook.root);
    title.setText(top ? getString(R.string.app_name) : folder.getName());
    ((ImageView) findViewById(R.id.empty_icon)).setImageResource(searching ? R.drawable.ic_search : R.drawable.ic_note);
    ((TextView) findViewById(R.id.empty_title)).setText(searching ? getString(R.string.no_match, words) : getString(R.string.no_notes));
    TextView hint = findViewById(R.id.empty_hint);
    hint.setText(R.string.no_notes_hint);
    hint.setVisibility(searching ? View.GONE : View.VISIBLE);
    if (shared != null) {
      String text = shared;
      shared = null;
      create(text);
    }
  }

  private void openNotebook() {
    notebook = new Notebook();
    adapter = new FileAdapter(this, notebook);
    path = new PathBar(findViewById(R.id.path_scroll), this::open);
    folder = restored != null && restored.getString(FOLDER) != null ? new File(restored.getString(FOLDER)) : notebook.root;
    list.setAdapter(adapter);
    list.setEmptyView(findViewById(R.id.empty));
    list.setMultiChoiceModeListener(new Selection(list, adapter, this));
    list.setOnItemClickListener((parent, view, position, id) -> open(adapter.getItem(position)));
  }

  private void open(File file) {
    if (!file.isDirectory()) {
      startActivity(NoteActivity.intent(this, file));
      return;
    }
    folder = file;
    list.setSelection(0);
    if (!search.words().isEmpty()) {
      search.clear();
      invalidateOptionsMenu();
    }
    show();
  }

  private void create(String text) {
    NameDialog.create(this, folder, text);
  }

  private Order order() {
    return Order.valueOf(preferences.getString(ORDER, Order.NAME.name()));
  }

  private void sort(Order order) {
    preferences.edit().putString(ORDER, order.name()).apply();
    invalidateOptionsMenu();
    show();
  }
}

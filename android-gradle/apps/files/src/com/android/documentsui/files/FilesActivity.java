package com.android.documentsui.files;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.TextView;
import android.widget.Toast;
import com.android.documentsui.dialog.DetailsDialog;
import com.android.documentsui.dialog.NameDialog;
import com.android.documentsui.list.FileText;
import com.android.documentsui.model.Order;
import com.android.documentsui.pick.PickActivity;
import com.android.documentsui.transfer.Transfer;
import com.android.documentsui.transfer.Transfers;
import com.android.documentsui.transfer.Work;
import com.android.documentsui.view.ViewActivity;
import com.google.android.documentsui.R;
import dev.reprise.kit.About;
import dev.reprise.kit.PermissionGate;
import dev.reprise.kit.Question;
import dev.reprise.kit.SearchBar;
import java.io.File;
import java.util.List;

/** The files of the phone. */
public final class FilesActivity extends Activity implements NameDialog.Listener, Question.Asker {
  private static final String[] PERMISSIONS = {Manifest.permission.READ_EXTERNAL_STORAGE, Manifest.permission.WRITE_EXTERNAL_STORAGE};
  private static final String DELETE = "delete-files";
  private static final int PICK = 1;

  private PermissionGate gate;
  private SearchBar search;
  private Drawer drawer;
  private FileList list;
  /** Held, because the bar takes it out of the view tree while a search is open. */
  private TextView title;
  private Location location;
  private final Runnable show = this::show;
  /** Whether the menu offers what needs the phone's files. */
  private boolean menuOpen;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.main);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    title = findViewById(R.id.title);
    search = new SearchBar(state, R.string.search_files, this::showIfOpen);
    list = new FileList(this, this::open, this::act);
    drawer = new Drawer(findViewById(R.id.drawer), findViewById(R.id.page), place -> go(Location.of(place)));
    location = state == null ? Location.of(Place.STORAGE) : Location.of(state);
    gate = new PermissionGate(this, state, PERMISSIONS, R.string.permission_reason, findViewById(R.id.content), show);
  }

  @Override
  protected void onResume() {
    super.onResume();
    Work.show(show);
    gate.onResume();
    if (menuOpen != gate.isOpen()) invalidateOptionsMenu(); // Not at every return: a menu that is made anew has lost its search.
  }

  @Override
  protected void onPause() {
    super.onPause();
    Work.hide(show);
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    gate.onSaveInstanceState(state);
    search.onSaveInstanceState(state);
    location.save(state);
  }

  @Override
  public void onBackPressed() {
    if (drawer.isOpen()) drawer.close();
    else if (location.up() == null) super.onBackPressed();
    else go(location.up());
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.main, menu);
    menuOpen = gate.isOpen();
    menu.setGroupVisible(R.id.files_actions, menuOpen);
    menu.findItem(R.id.new_folder).setVisible(menuOpen && location.folder != null);
    menu.findItem(R.id.tiles).setTitle(list.isTiles() ? R.string.as_list : R.string.as_tiles);
    int[] orders = {R.id.sort_name, R.id.sort_date, R.id.sort_size};
    menu.findItem(orders[list.order().ordinal()]).setChecked(true);
    if (menuOpen) search.attach(menu.findItem(R.id.search));
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == android.R.id.home) drawer.open(location.place);
    else if (chosen == R.id.about) About.show(this);
    else if (chosen == R.id.new_folder) NameDialog.newFolder(this, location.folder);
    else if (chosen == R.id.sort_name) sort(Order.NAME);
    else if (chosen == R.id.sort_date) sort(Order.DATE);
    else if (chosen == R.id.sort_size) sort(Order.SIZE);
    else if (chosen == R.id.tiles) {
      list.turn(!list.isTiles());
      invalidateOptionsMenu();
    } else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onNamed(File file) {
    list.unmark();
    show();
  }

  @Override
  public void onYes(String question, long[] about) {
    Transfers.delete(this, list.marked());
    list.unmark();
  }

  @Override
  protected void onActivityResult(int request, int result, Intent data) {
    if (request != PICK || result != RESULT_OK) return;
    list.unmark();
    Transfers.start(this, PickActivity.chosen(data));
  }

  private void act(int action, List<File> files) {
    if (action == R.id.rename) NameDialog.rename(this, files.get(0));
    else if (action == R.id.details) DetailsDialog.show(this, files.get(0));
    else if (action == R.id.delete) Question.delete(this, DELETE, getString(R.string.delete_these, FileText.these(this, files)));
    else if (action == R.id.move) startActivityForResult(PickActivity.intent(this, Transfer.of(files, false)), PICK);
    else if (action == R.id.copy) startActivityForResult(PickActivity.intent(this, Transfer.of(files, true)), PICK);
  }

  private void open(File file) {
    if (file.isDirectory()) {
      go(location.at(file));
      return;
    }
    Intent view = ViewActivity.intent(this, file);
    if (view != null) startActivity(view);
    else Toast.makeText(this, getString(R.string.no_app, file.getName()), Toast.LENGTH_SHORT).show();
  }

  private void go(Location there) {
    location = there;
    list.toTop();
    search.clear();
    // Of another place there are other entries, and none has a search open.
    invalidateOptionsMenu();
    show();
  }

  private void sort(Order order) {
    list.sort(order);
    invalidateOptionsMenu();
    show();
  }

  private void showIfOpen() {
    if (gate.isOpen()) show();
  }

  private void show() {
    location = location.existing();
    title.setText(location.title(this));
    list.show(location, search.words());
  }
}

package com.android.documentsui.pick;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.widget.Button;
import android.widget.ListView;
import android.widget.TextView;
import com.android.documentsui.dialog.NameDialog;
import com.android.documentsui.list.FileAdapter;
import com.android.documentsui.list.FileText;
import com.android.documentsui.list.PathBar;
import com.android.documentsui.model.Order;
import com.android.documentsui.model.Storage;
import com.android.documentsui.transfer.Transfer;
import com.google.android.documentsui.R;
import dev.reprise.kit.EmptyState;
import java.io.File;

/** Asks for the folder that files go to. */
public final class PickActivity extends Activity implements NameDialog.Listener {
  private static final String TRANSFER = "transfer";
  private static final String FOLDER = "folder";

  private Transfer transfer;
  private FileAdapter adapter;
  private PathBar path;
  private File folder;

  public static Intent intent(Context context, Transfer transfer) {
    return new Intent(context, PickActivity.class).putExtra(TRANSFER, transfer.saved());
  }

  /** The transfer with the folder that was chosen. */
  public static Transfer chosen(Intent result) {
    return Transfer.of(result.getBundleExtra(TRANSFER));
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.pick);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    transfer = Transfer.of(getIntent().getBundleExtra(TRANSFER));
    ((TextView) findViewById(R.id.title)).setText(getString(transfer.copy ? R.string.copy_these : R.string.move_these, FileText.these(this, transfer.files)));
    folder = state == null ? Storage.root() : new File(state.getString(FOLDER));
    adapter = new FileAdapter(this, true);
    path = new PathBar(findViewById(R.id.path_scroll), this::open);
    ListView list = findViewById(R.id.files);
    list.setAdapter(adapter);
    list.setEmptyView(findViewById(R.id.empty));
    list.setOnItemClickListener((parent, row, position, id) -> open(adapter.getItem(position)));
    EmptyState.show(this, R.drawable.ic_folder, getString(R.string.empty_folder), 0);
    findViewById(R.id.cancel).setOnClickListener(view -> finish());
    Button here = findViewById(R.id.here);
    here.setText(transfer.copy ? R.string.copy_here : R.string.move_here);
    here.setOnClickListener(view -> choose());
  }

  @Override
  protected void onResume() {
    super.onResume();
    open(folder.isDirectory() ? folder : Storage.root());
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putString(FOLDER, folder.getPath());
  }

  @Override
  public void onBackPressed() {
    if (folder.equals(Storage.root())) super.onBackPressed();
    else open(folder.getParentFile());
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.pick, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    if (item.getItemId() != R.id.new_folder) return super.onOptionsItemSelected(item);
    NameDialog.newFolder(this, folder);
    return true;
  }

  @Override
  public void onNamed(File file) {
    open(file);
  }

  private void open(File chosen) {
    folder = chosen;
    adapter.show(Storage.list(folder, Order.NAME), false);
    path.show(folder);
    findViewById(R.id.here).setEnabled(!transfer.isFutile(folder));
  }

  private void choose() {
    setResult(RESULT_OK, new Intent().putExtra(TRANSFER, transfer.to(folder).saved()));
    finish();
  }
}

package net.gsantner.markor.activity;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.EditText;
import android.widget.TextView;
import android.widget.Toast;
import java.io.File;
import java.io.IOException;
import java.util.Collections;
import net.gsantner.markor.R;
import net.gsantner.markor.dialog.DeleteDialog;
import net.gsantner.markor.dialog.NameDialog;
import net.gsantner.markor.files.FileName;
import net.gsantner.markor.files.Notebook;

/** A note to read and write. What was changed is saved when the activity is left; a note that was not changed is not touched. */
public final class NoteActivity extends Activity implements NameDialog.Listener {
  private static final String FILE = "file";

  private EditText text;
  private File file;
  /** What the file held when it was last read or written; null when it could not be read. */
  private String stored;
  private long storedAtMs;

  public static Intent intent(Context context, File file) {
    return new Intent(context, NoteActivity.class).putExtra(FILE, file.getPath());
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.note);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    text = findViewById(R.id.note_text);
    setFile(new File(state == null ? getIntent().getStringExtra(FILE) : state.getString(FILE)));
    if (load() && state == null) text.setText(stored);
  }

  /** Shows what another program has written meanwhile. What is typed here is always saved on pause, so nothing is lost by it. */
  @Override
  protected void onResume() {
    super.onResume();
    if (stored != null && file.lastModified() != storedAtMs && file.exists() && load()) text.setText(stored);
  }

  @Override
  protected void onPause() {
    save();
    super.onPause();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putString(FILE, file.getPath());
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.note, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == android.R.id.home) finish();
    else if (chosen == R.id.save && save()) Toast.makeText(this, R.string.saved, Toast.LENGTH_SHORT).show();
    else if (chosen == R.id.share) share();
    else if (chosen == R.id.rename && save()) NameDialog.rename(this, file);
    else if (chosen == R.id.delete) DeleteDialog.show(this, Collections.singletonList(file), this::leave);
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onNamed(File renamed, boolean isNew) {
    setFile(renamed);
  }

  private void setFile(File named) {
    file = named;
    ((TextView) findViewById(R.id.note_title)).setText(named.getName());
    FormatBar.show(findViewById(R.id.format_bar), text);
    findViewById(R.id.format_bar).setVisibility(FileName.isMarkdown(named.getName()) ? View.VISIBLE : View.GONE);
  }

  private boolean load() {
    try {
      stored = Notebook.read(file);
      storedAtMs = file.lastModified();
      return true;
    } catch (IOException e) {
      stored = null;
      Toast.makeText(this, R.string.open_failed, Toast.LENGTH_SHORT).show();
      finish();
      return false;
    }
  }

  /** False when it could not be saved. */
  private boolean save() {
    String written = text.getText().toString();
    if (stored == null || written.equals(stored)) return stored != null;
    try {
      Notebook.write(file, written);
      stored = written;
      storedAtMs = file.lastModified();
      return true;
    } catch (IOException e) {
      Toast.makeText(this, R.string.save_failed, Toast.LENGTH_LONG).show();
      return false;
    }
  }

  private void share() {
    Intent send = new Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text.getText().toString());
    try {
      startActivity(Intent.createChooser(send, getString(R.string.share)));
    } catch (ActivityNotFoundException e) {
      Toast.makeText(this, R.string.nobody_to_share_with, Toast.LENGTH_SHORT).show();
    }
  }

  /** After the note was deleted nothing is to be saved any more; one that could not be deleted stays open. */
  private void leave(boolean deleted) {
    if (!deleted) return;
    stored = null;
    finish();
  }
}

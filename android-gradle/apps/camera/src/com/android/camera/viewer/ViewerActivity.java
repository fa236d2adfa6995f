package com.android.camera.viewer;

import android.app.Activity;
import android.app.AlertDialog;
import android.graphics.Bitmap;
import android.os.Bundle;
import android.text.format.DateUtils;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.ImageButton;
import android.widget.ImageView;
import android.widget.TextView;
import android.widget.Toast;
import com.android.camera.Thumbnail;
import com.android.camera.capture.Gallery;
import com.android.camera2.R;
import dev.reprise.kit.Question;
import java.io.File;
import java.io.IOException;
import java.util.List;

/** What was taken, one at a time, the last first. */
public final class ViewerActivity extends Activity implements Question.Asker {
  private static final String FILE = "file";
  private static final String DELETE = "delete";
  private static final int PIXELS = 720;
  private static final int DATE = DateUtils.FORMAT_SHOW_DATE | DateUtils.FORMAT_SHOW_TIME | DateUtils.FORMAT_ABBREV_MONTH;

  private List<File> taken;
  private int place;
  /** Null while no video is shown. */
  private VideoPlayback playback;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.viewer);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    taken = Gallery.list();
    String shown = state == null ? null : state.getString(FILE);
    for (int i = 0; i < taken.size(); i++) if (taken.get(i).getPath().equals(shown)) place = i;
    findViewById(R.id.newer).setOnClickListener(view -> open(place - 1));
    findViewById(R.id.older).setOnClickListener(view -> open(place + 1));
    findViewById(R.id.play).setOnClickListener(view -> playback.playOrPause());
    open(place);
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    if (!taken.isEmpty()) state.putString(FILE, taken.get(place).getPath());
  }

  @Override
  protected void onDestroy() {
    closePlayback();
    super.onDestroy();
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.viewer, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == android.R.id.home) finish();
    else if (chosen == R.id.details) showDetails();
    else if (chosen == R.id.delete) Question.delete(this, DELETE, getString(isVideo() ? R.string.delete_video : R.string.delete_photo));
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public void onYes(String question, long[] about) {
    boolean deleted = taken.get(place).delete();
    Toast.makeText(this, deleted ? R.string.deleted : R.string.delete_failed, Toast.LENGTH_SHORT).show();
    taken = Gallery.list();
    open(Math.min(place, taken.size() - 1));
  }

  /** At the last of nothing there is nothing to see. */
  private void open(int wanted) {
    closePlayback();
    if (taken.isEmpty()) {
      finish();
      return;
    }
    place = Math.max(0, wanted);
    File file = taken.get(place);
    ImageView picture = findViewById(R.id.picture);
    Bitmap bitmap = Thumbnail.of(file, PIXELS);
    picture.setImageBitmap(bitmap);
    picture.setContentDescription(getString(bitmap == null ? R.string.unreadable : isVideo() ? R.string.video : R.string.photo));
    this.<TextView>findViewById(R.id.taken).setText(DateUtils.formatDateTime(this, file.lastModified(), DATE));
    this.<TextView>findViewById(R.id.place).setText(getString(R.string.place_of, place + 1, taken.size()));
    findViewById(R.id.newer).setEnabled(place > 0);
    findViewById(R.id.older).setEnabled(place < taken.size() - 1);
    if (isVideo()) openPlayback(file, picture);
    findViewById(R.id.play).setVisibility(playback == null ? View.GONE : View.VISIBLE);
  }

  private void openPlayback(File file, ImageView picture) {
    try {
      playback = new VideoPlayback(file, picture, this::showPlaying);
      showPlaying(false);
    } catch (IOException e) {
      Toast.makeText(this, R.string.unreadable, Toast.LENGTH_SHORT).show();
    }
  }

  private void closePlayback() {
    if (playback != null) playback.close();
    playback = null;
  }

  private void showPlaying(boolean playing) {
    ImageButton play = findViewById(R.id.play);
    play.setImageResource(playing ? R.drawable.ic_pause : R.drawable.ic_play);
    play.setContentDescription(getString(playing ? R.string.pause : R.string.play));
  }

  private boolean isVideo() {
    return Gallery.isVideo(taken.get(place));
  }

  private void showDetails() {
    new AlertDialog.Builder(this)
        .setTitle(R.string.details)
        .setMessage(Details.of(this, taken.get(place)))
        .setPositiveButton(R.string.ok, null)
        .show();
  }
}

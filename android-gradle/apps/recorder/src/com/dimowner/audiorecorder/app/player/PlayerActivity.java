package com.dimowner.audiorecorder.app.player;

import android.app.Activity;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.ImageButton;
import android.widget.SeekBar;
import android.widget.TextView;
import android.widget.Toast;
import com.dimowner.audiorecorder.R;
import com.dimowner.audiorecorder.app.NameDialog;
import com.dimowner.audiorecorder.records.Facts;
import com.dimowner.audiorecorder.records.Recording;
import com.dimowner.audiorecorder.records.Records;
import dev.reprise.kit.Question;
import java.io.File;

/** One recording: what it is, and its sound. */
public final class PlayerActivity extends Activity implements NameDialog.Asker, Question.Asker {
  private static final String FILE = "file";
  private static final String DELETE = "delete";
  private static final long PERIOD_MS = 100;

  private final Handler handler = new Handler();
  private final Runnable tick = this::showPosition;
  private Records records;
  private String fileName;
  private Recording recording;
  /** Null for what this app cannot play. */
  private Playback playback;

  public static Intent intent(Context context, Recording recording) {
    return new Intent(context, PlayerActivity.class).putExtra(FILE, recording.file.getName());
  }

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.player);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    getActionBar().setDisplayHomeAsUpEnabled(true);
    records = new Records(this);
    fileName = state == null ? getIntent().getStringExtra(FILE) : state.getString(FILE);
    playback = (Playback) getLastNonConfigurationInstance();
    findViewById(R.id.play).setOnClickListener(view -> playOrPause());
    this.<SeekBar>findViewById(R.id.position).setOnSeekBarChangeListener(new Seeking());
  }

  @Override
  protected void onStart() {
    super.onStart();
    recording = records.find(fileName);
    if (recording != null) {
      show();
      return;
    }
    Toast.makeText(this, R.string.recording_gone, Toast.LENGTH_SHORT).show();
    finish();
  }

  /** A turned screen goes on playing. */
  @Override
  public Object onRetainNonConfigurationInstance() {
    return playback;
  }

  @Override
  protected void onStop() {
    handler.removeCallbacks(tick);
    if (playback != null && !isChangingConfigurations()) playback.pause();
    super.onStop();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    state.putString(FILE, fileName);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.player, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == android.R.id.home) finish();
    else if (chosen == R.id.rename) NameDialog.rename(this, recording.name(), recording.ending());
    else if (chosen == R.id.delete) Question.delete(this, DELETE, getString(R.string.delete_title, recording.name()));
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public int onName(String name, String ending) {
    File renamed = records.file(name, ending);
    if (playback != null) playback.pause();
    if (!recording.file.renameTo(renamed)) return R.string.failed;
    fileName = renamed.getName();
    recording = records.find(fileName);
    playback = null;
    show();
    return 0;
  }

  @Override
  public void onYes(String question, long[] about) {
    if (playback != null) playback.pause();
    boolean deleted = recording.file.delete();
    String told = deleted ? getResources().getQuantityString(R.plurals.deleted, 1, 1) : getString(R.string.failed);
    Toast.makeText(this, told, Toast.LENGTH_SHORT).show();
    if (deleted) finish();
  }

  private void show() {
    if (recording.sound.pcm == null) playback = null;
    else if (playback == null) playback = new Playback(recording);
    say(R.id.recording_name, recording.name());
    say(R.id.length, Facts.length(this, recording));
    say(R.id.duration, Facts.length(this, recording));
    say(R.id.size, Facts.size(this, recording));
    say(R.id.recording_format, Facts.format(this, recording));
    say(R.id.date, Facts.date(this, recording));
    findViewById(R.id.controls).setVisibility(playback == null ? View.GONE : View.VISIBLE);
    findViewById(R.id.unplayable).setVisibility(playback == null ? View.VISIBLE : View.GONE);
    this.<SeekBar>findViewById(R.id.position).setMax((int) Math.max(1, recording.sound.durationMs));
    if (playback != null) showPosition();
  }

  private void playOrPause() {
    if (playback.isPlaying()) playback.pause();
    else playback.play();
    showPosition();
  }

  private void showPosition() {
    handler.removeCallbacks(tick);
    boolean isPlaying = playback.isPlaying();
    this.<SeekBar>findViewById(R.id.position).setProgress((int) playback.positionMs());
    say(R.id.played, Facts.time(playback.positionMs()));
    ImageButton play = findViewById(R.id.play);
    play.setImageResource(isPlaying ? R.drawable.ic_pause : R.drawable.ic_play);
    String description = getString(isPlaying ? R.string.pause : R.string.play);
    if (!description.contentEquals(String.valueOf(play.getContentDescription()))) play.setContentDescription(description);
    if (isPlaying) handler.postDelayed(tick, PERIOD_MS);
  }

  private void say(int id, String text) {
    TextView view = findViewById(id);
    if (!text.contentEquals(view.getText())) view.setText(text);
  }

  private final class Seeking implements SeekBar.OnSeekBarChangeListener {
    @Override
    public void onProgressChanged(SeekBar bar, int progress, boolean byPerson) {
      if (!byPerson || playback == null) return;
      playback.seek(progress);
      say(R.id.played, Facts.time(progress));
    }

    @Override
    public void onStartTrackingTouch(SeekBar bar) {}

    @Override
    public void onStopTrackingTouch(SeekBar bar) {}
  }
}

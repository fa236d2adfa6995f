package com.dimowner.audiorecorder.app.main;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.widget.ImageButton;
import android.widget.TextView;
import android.widget.Toast;
import com.dimowner.audiorecorder.R;
import com.dimowner.audiorecorder.app.NameDialog;
import com.dimowner.audiorecorder.app.list.RecordingsActivity;
import com.dimowner.audiorecorder.app.settings.Format;
import com.dimowner.audiorecorder.app.settings.SettingsActivity;
import com.dimowner.audiorecorder.audio.Container;
import com.dimowner.audiorecorder.records.Facts;
import com.dimowner.audiorecorder.records.Records;
import com.dimowner.audiorecorder.take.RecordingService;
import com.dimowner.audiorecorder.take.Take;
import dev.reprise.kit.About;
import dev.reprise.kit.PermissionGate;
import dev.reprise.kit.Question;
import java.io.IOException;

/** The recorder: one button to record and to pause, and beside it, once there is something, those that save it and throw it away. */
public final class MainActivity extends Activity implements NameDialog.Asker, Question.Asker {
  private static final String DISCARD = "discard";
  /** How often the time and the level are looked at while the microphone listens. */
  private static final long PERIOD_MS = 100;

  private final Handler handler = new Handler();
  private final Runnable tick = this::show;
  private PermissionGate gate;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.main);
    setActionBar(findViewById(R.id.toolbar));
    getActionBar().setDisplayShowTitleEnabled(false);
    findViewById(R.id.record).setOnClickListener(view -> recordOrPause());
    findViewById(R.id.stop).setOnClickListener(view -> askForName());
    findViewById(R.id.discard).setOnClickListener(view -> Question.delete(this, DISCARD, getString(R.string.discard_recording)));
    String[] permissions = {Manifest.permission.RECORD_AUDIO};
    gate = new PermissionGate(this, state, permissions, R.string.permission_reason, findViewById(R.id.content), this::show);
  }

  @Override
  protected void onResume() {
    super.onResume();
    gate.onResume();
  }

  @Override
  protected void onPause() {
    handler.removeCallbacks(tick);
    super.onPause();
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    gate.onSaveInstanceState(state);
  }

  @Override
  public boolean onCreateOptionsMenu(Menu menu) {
    getMenuInflater().inflate(R.menu.main, menu);
    return true;
  }

  @Override
  public boolean onOptionsItemSelected(MenuItem item) {
    int chosen = item.getItemId();
    if (chosen == R.id.recordings) startActivity(new Intent(this, RecordingsActivity.class));
    else if (chosen == R.id.settings) startActivity(new Intent(this, SettingsActivity.class));
    else if (chosen == R.id.about) About.show(this, R.string.about_sound);
    else return super.onOptionsItemSelected(item);
    return true;
  }

  @Override
  public int onName(String name, String ending) {
    try {
      Take.current(this).save(container(), new Records(this).file(name, ending));
    } catch (IOException e) {
      return R.string.failed;
    }
    Toast.makeText(this, getString(R.string.saved, name + ending), Toast.LENGTH_SHORT).show();
    show();
    return 0;
  }

  @Override
  public void onYes(String question, long[] about) {
    RecordingService.stop(this);
    Take take = Take.current(this);
    if (take != null) take.discard();
    show();
  }

  private void recordOrPause() {
    Take take = Take.current(this);
    if (take != null && take.isRecording()) {
      RecordingService.stop(this);
    } else {
      if (take == null) take = Take.begin(this, new Format(this).pcm());
      take.record();
      RecordingService.start(this);
    }
    show();
  }

  private void askForName() {
    RecordingService.stop(this);
    show();
    NameDialog.save(this, new Records(this).freeName(this), container().ending);
  }

  private Container container() {
    return new Format(this).container();
  }

  private void show() {
    handler.removeCallbacks(tick);
    if (Take.current(this) != null && Take.current(this).hasFailed()) giveUp(Take.current(this));
    Take take = Take.current(this);
    boolean isRecording = take != null && take.isRecording();
    say(R.id.format, Facts.format(this, container().ending, take == null ? new Format(this).pcm() : take.pcm));
    say(R.id.elapsed, Facts.time(take == null ? 0 : take.durationMs()));
    say(R.id.state, getString(isRecording ? R.string.recording : take == null ? R.string.ready : R.string.paused));
    this.<LevelView>findViewById(R.id.level).show(take == null ? new float[0] : take.levels());
    ImageButton record = findViewById(R.id.record);
    record.setImageResource(isRecording ? R.drawable.ic_pause : R.drawable.ic_record);
    String description = getString(isRecording ? R.string.pause : take == null ? R.string.record : R.string.resume);
    if (!description.contentEquals(String.valueOf(record.getContentDescription()))) record.setContentDescription(description);
    int more = take == null ? View.INVISIBLE : View.VISIBLE;
    findViewById(R.id.stop).setVisibility(more);
    findViewById(R.id.discard).setVisibility(more);
    if (isRecording) handler.postDelayed(tick, PERIOD_MS);
  }

  /** What was heard until then can be saved. */
  private void giveUp(Take take) {
    RecordingService.stop(this);
    take.end();
    if (take.durationMs() == 0) take.discard();
    Toast.makeText(this, R.string.microphone_failed, Toast.LENGTH_LONG).show();
  }

  /** Only what is new, so that a screen on which nothing changes tells nobody of changes. */
  private void say(int id, String text) {
    TextView view = findViewById(id);
    if (!text.contentEquals(view.getText())) view.setText(text);
  }
}

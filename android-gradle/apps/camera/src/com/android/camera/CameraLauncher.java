package com.android.camera;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.res.Configuration;
import android.os.Bundle;
import android.os.Handler;
import android.provider.MediaStore;
import android.widget.SeekBar;
import android.widget.Toast;
import com.android.camera.capture.Photo;
import com.android.camera.capture.Shot;
import com.android.camera.capture.VideoRecording;
import com.android.camera.scene.Lens;
import com.android.camera.scene.Scene;
import com.android.camera.viewer.ViewerActivity;
import com.android.camera2.R;
import dev.reprise.kit.PermissionGate;
import java.io.IOException;

/** The camera: takes photos and videos of what is before the lens. */
public final class CameraLauncher extends Activity implements SeekBar.OnSeekBarChangeListener {
  private static final String[] PERMISSIONS = {
    Manifest.permission.CAMERA, Manifest.permission.READ_EXTERNAL_STORAGE, Manifest.permission.WRITE_EXTERNAL_STORAGE
  };
  private static final String LENS = "lens";
  private static final String VIDEO = "video";
  private static final String ZOOM = "zoom";
  private static final long PERIOD_MS = 200;

  private final Handler handler = new Handler();
  private final Runnable tick = this::showElapsed;
  private Options options;
  private PermissionGate gate;
  private Controls controls;
  private Viewfinder viewfinder;
  private Countdown countdown;
  private Lens lens = Lens.BACK;
  private boolean video;
  private float zoom = 1;
  /** Null while no video is recorded. */
  private VideoRecording recording;
  /** Whether a photo is being written. */
  private boolean busy;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    setContentView(R.layout.camera);
    options = new Options(this);
    viewfinder = findViewById(R.id.viewfinder);
    controls = new Controls(this, options);
    countdown = new Countdown(findViewById(R.id.countdown), this::takePhoto);
    recording = (VideoRecording) getLastNonConfigurationInstance();
    if (state == null) {
      video = MediaStore.INTENT_ACTION_VIDEO_CAMERA.equals(getIntent().getAction());
    } else {
      lens = Lens.valueOf(state.getString(LENS));
      video = state.getBoolean(VIDEO);
      zoom = state.getFloat(ZOOM);
    }
    gate = new PermissionGate(this, state, PERMISSIONS, R.string.permission_reason, findViewById(R.id.content), this::open);
    listen();
  }

  private void listen() {
    findViewById(R.id.shutter).setOnClickListener(view -> press());
    findViewById(R.id.switch_lens).setOnClickListener(view -> {
      lens = lens.other();
      show();
    });
    findViewById(R.id.flash).setOnClickListener(view -> change(options::nextFlash));
    findViewById(R.id.timer).setOnClickListener(view -> change(options::nextTimer));
    findViewById(R.id.grid).setOnClickListener(view -> change(options::toggleGrid));
    findViewById(R.id.photo_mode).setOnClickListener(view -> choose(false));
    findViewById(R.id.video_mode).setOnClickListener(view -> choose(true));
    findViewById(R.id.thumbnail).setOnClickListener(view -> startActivity(new Intent(this, ViewerActivity.class)));
    controls.showZoom(zoom);
    this.<SeekBar>findViewById(R.id.zoom).setOnSeekBarChangeListener(this);
  }

  @Override
  protected void onResume() {
    super.onResume();
    gate.onResume();
  }

  @Override
  protected void onPause() {
    countdown.cancel();
    viewfinder.stop();
    handler.removeCallbacks(tick);
    super.onPause();
  }

  /** A turned screen goes on recording; whoever leaves has the video as far as it is. */
  @Override
  protected void onStop() {
    if (!isChangingConfigurations() && recording != null) stopRecording();
    super.onStop();
  }

  @Override
  public Object onRetainNonConfigurationInstance() {
    return recording;
  }

  @Override
  protected void onSaveInstanceState(Bundle state) {
    super.onSaveInstanceState(state);
    gate.onSaveInstanceState(state);
    state.putString(LENS, lens.name());
    state.putBoolean(VIDEO, video);
    state.putFloat(ZOOM, zoom);
  }

  @Override
  public void onProgressChanged(SeekBar bar, int progress, boolean byPerson) {
    zoom = Controls.zoomOf(progress);
    if (recording != null) recording.zoom(zoom);
    show();
  }

  @Override
  public void onStartTrackingTouch(SeekBar bar) {}

  @Override
  public void onStopTrackingTouch(SeekBar bar) {}

  private void open() {
    viewfinder.run();
    show();
    controls.showLast();
    showElapsed();
  }

  private void change(Runnable change) {
    change.run();
    show();
  }

  private void choose(boolean video) {
    countdown.cancel();
    this.video = video;
    show();
  }

  private void press() {
    if (recording != null) stopRecording();
    else if (video) startRecording();
    else if (countdown.isRunning()) countdown.cancel();
    else if (options.timer() > 0) countdown.start(options.timer());
    else takePhoto();
    show();
  }

  private void takePhoto() {
    if (busy) return;
    busy = true;
    long nowMs = System.currentTimeMillis();
    Shot shot = shot(isLit(nowMs));
    new Thread(() -> {
      boolean taken = tryPhoto(shot, nowMs);
      handler.post(() -> taken(taken, R.string.photo_failed));
    }, "photo").start();
    show();
  }

  private boolean tryPhoto(Shot shot, long timeMs) {
    try {
      Photo.take(this, shot, timeMs);
      return true;
    } catch (IOException e) {
      return false; // The person is told.
    }
  }

  private boolean isLit(long timeMs) {
    if (lens == Lens.FRONT) return false;
    return options.flash() == Options.Flash.ON || options.flash() == Options.Flash.AUTO && Scene.isDark(timeMs);
  }

  private Shot shot(boolean lit) {
    return new Shot(lens, zoom, getResources().getConfiguration().orientation == Configuration.ORIENTATION_PORTRAIT, lit);
  }

  private void startRecording() {
    recording = new VideoRecording(this, shot(false));
    recording.start();
    showElapsed();
  }

  private void stopRecording() {
    VideoRecording stopped = recording;
    recording = null;
    showElapsed();
    boolean taken;
    try {
      stopped.stop();
      taken = true;
    } catch (IOException e) {
      taken = false; // The person is told.
    }
    taken(taken, R.string.video_failed);
  }

  private void taken(boolean taken, int problem) {
    busy = false;
    if (!taken) Toast.makeText(this, problem, Toast.LENGTH_LONG).show();
    controls.showLast();
    show();
  }

  private void showElapsed() {
    handler.removeCallbacks(tick);
    controls.showElapsed(recording);
    if (recording != null) handler.postDelayed(tick, PERIOD_MS);
  }

  private void show() {
    viewfinder.show(lens, zoom, options.grid());
    controls.show(lens, video, recording != null, countdown.isRunning(), busy);
    controls.showZoom(zoom);
  }
}

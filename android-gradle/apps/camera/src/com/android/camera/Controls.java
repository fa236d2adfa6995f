package com.android.camera;

import android.app.Activity;
import android.graphics.Bitmap;
import android.text.format.DateUtils;
import android.view.View;
import android.widget.Button;
import android.widget.ImageButton;
import android.widget.PopupMenu;
import android.widget.RadioButton;
import android.widget.SeekBar;
import android.widget.TextView;
import com.android.camera.capture.Gallery;
import com.android.camera.capture.VideoRecording;
import com.android.camera.scene.Lens;
import com.android.camera2.R;
import dev.reprise.kit.About;
import java.io.File;
import java.text.NumberFormat;
import java.util.List;

/** What lies around the viewfinder, as it looks at a time. */
final class Controls {
  private static final int THUMBNAIL_PIXELS = 120;
  private static final float TENTHS = 10;

  private final Activity activity;
  private final Options options;

  Controls(Activity activity, Options options) {
    this.activity = activity;
    this.options = options;
    View more = activity.findViewById(R.id.more);
    PopupMenu menu = new PopupMenu(activity, more);
    menu.getMenu().add(R.string.about).setOnMenuItemClickListener(item -> {
      About.show(activity, R.string.about_scene);
      return true;
    });
    more.setOnClickListener(view -> menu.show());
  }

  /** The bar goes from 1 to 8 times by tenths. */
  static float zoomOf(int progress) {
    return 1 + progress / TENTHS;
  }

  void showZoom(float zoom) {
    int progress = Math.round((zoom - 1) * TENTHS);
    SeekBar bar = activity.findViewById(R.id.zoom);
    if (bar.getProgress() != progress) bar.setProgress(progress);
    NumberFormat format = NumberFormat.getInstance();
    format.setMinimumFractionDigits(1);
    say(activity.findViewById(R.id.zoom_value), activity.getString(R.string.times, format.format(zoom)));
  }

  void show(Lens lens, boolean video, boolean recording, boolean counting, boolean busy) {
    shutter(video, recording, counting, busy);
    check(R.id.photo_mode, !video);
    check(R.id.video_mode, video);
    int free = recording ? View.INVISIBLE : View.VISIBLE;
    for (int id : new int[] {R.id.photo_mode, R.id.video_mode, R.id.switch_lens, R.id.more}) activity.findViewById(id).setVisibility(free);
    describe(activity.findViewById(R.id.switch_lens), activity.getString(lens == Lens.BACK ? R.string.to_front : R.string.to_back));
    describe(activity.findViewById(R.id.viewfinder), activity.getString(lens == Lens.BACK ? R.string.back_view : R.string.front_view));
    String flash = activity.getString(options.flash().word);
    option(R.id.flash, options.flash().icon, flash, R.string.flash, !video && lens == Lens.BACK);
    String timer = options.timer() == 0 ? activity.getString(R.string.timer_off) : activity.getString(R.string.seconds, options.timer());
    option(R.id.timer, R.drawable.ic_timer, timer, R.string.timer, !video);
    option(R.id.grid, R.drawable.ic_grid, activity.getString(options.grid() ? R.string.grid_on : R.string.grid_off), R.string.grid, true);
  }

  /** The last picture, while there is one. */
  void showLast() {
    ImageButton thumbnail = activity.findViewById(R.id.thumbnail);
    List<File> taken = Gallery.list();
    Bitmap picture = taken.isEmpty() ? null : Thumbnail.of(taken.get(0), THUMBNAIL_PIXELS);
    thumbnail.setImageBitmap(picture);
    thumbnail.setVisibility(taken.isEmpty() ? View.INVISIBLE : View.VISIBLE);
  }

  /** @param recording null while there is none */
  void showElapsed(VideoRecording recording) {
    TextView elapsed = activity.findViewById(R.id.elapsed);
    elapsed.setVisibility(recording == null ? View.GONE : View.VISIBLE);
    if (recording != null) say(elapsed, DateUtils.formatElapsedTime(recording.elapsedMs() / 1000));
  }

  private void shutter(boolean video, boolean recording, boolean counting, boolean busy) {
    ImageButton shutter = activity.findViewById(R.id.shutter);
    shutter.setEnabled(!busy);
    shutter.setImageResource(recording ? R.drawable.shutter_stop : video ? R.drawable.shutter_video : R.drawable.shutter_photo);
    int word = recording ? R.string.stop_recording : video ? R.string.record_video : counting ? R.string.cancel_timer : R.string.take_photo;
    describe(shutter, activity.getString(word));
  }

  private void check(int id, boolean checked) {
    RadioButton mode = activity.findViewById(id);
    if (mode.isChecked() != checked) mode.setChecked(checked);
  }

  private void option(int id, int icon, String value, int what, boolean offered) {
    Button button = activity.findViewById(id);
    button.setVisibility(offered ? View.VISIBLE : View.GONE);
    if (!say(button, value)) return;
    button.setCompoundDrawablesRelativeWithIntrinsicBounds(icon, 0, 0, 0);
    describe(button, activity.getString(R.string.option, activity.getString(what), value));
  }

  /** Only what is new, so that a screen on which nothing changes tells nobody of changes. */
  private static boolean say(TextView view, String text) {
    if (text.contentEquals(view.getText())) return false;
    view.setText(text);
    return true;
  }

  private static void describe(View view, String words) {
    if (!words.contentEquals(String.valueOf(view.getContentDescription()))) view.setContentDescription(words);
  }
}

package com.android.camera.viewer;

import android.os.Handler;
import android.widget.ImageView;
import com.android.camera.capture.AviReader;
import java.io.File;
import java.io.IOException;
import java.util.function.Consumer;

/** Shows the pictures of a video one after the other. */
final class VideoPlayback {
  private final AviReader video;
  private final ImageView picture;
  private final Consumer<Boolean> onPlaying;
  private final Handler handler = new Handler();
  private final Runnable next = this::next;
  private int shown;
  private boolean playing;

  /** @throws IOException for what is no video of this app */
  VideoPlayback(File file, ImageView picture, Consumer<Boolean> onPlaying) throws IOException {
    this.video = new AviReader(file);
    this.picture = picture;
    this.onPlaying = onPlaying;
  }

  /** At the end it begins anew. */
  void playOrPause() {
    if (!playing && shown == video.count() - 1) shown = -1;
    play(!playing);
    if (playing) next();
  }

  void close() {
    handler.removeCallbacks(next);
    try {
      video.close();
    } catch (IOException e) {
      // It was only read.
    }
  }

  private void play(boolean playing) {
    this.playing = playing;
    handler.removeCallbacks(next);
    onPlaying.accept(playing);
  }

  private void next() {
    if (shown == video.count() - 1) {
      play(false);
      return;
    }
    try {
      picture.setImageBitmap(video.picture(++shown));
    } catch (IOException e) {
      play(false); // What cannot be read any more is at its end.
      return;
    }
    handler.postDelayed(next, video.frameMs());
  }
}

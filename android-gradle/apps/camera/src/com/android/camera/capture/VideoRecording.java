package com.android.camera.capture;

import android.content.Context;
import android.graphics.Bitmap;
import android.os.SystemClock;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;

/** Takes one picture after the other until it is stopped, and makes a video of them. */
public final class VideoRecording {
  private static final int SHORT_SIDE = 360;
  private static final int QUALITY = 80;
  private static final long FRAME_MS = 200;

  private final File taken;
  private final long startedMs = System.currentTimeMillis();
  private final long startMs = SystemClock.elapsedRealtime();
  private final Thread thread = new Thread(this::record, "video");
  private volatile Shot shot;
  private volatile boolean over;
  /** Null while all is well; read when the thread has ended. */
  private IOException problem;

  public VideoRecording(Context context, Shot first) {
    taken = new File(context.getExternalCacheDir(), "video.avi");
    shot = first;
  }

  public void start() {
    thread.start();
  }

  public long elapsedMs() {
    return SystemClock.elapsedRealtime() - startMs;
  }

  /** The lens and how the phone is held stay what they were. */
  public void zoom(float zoom) {
    shot = shot.nearer(zoom);
  }

  /** @return where it lies */
  public File stop() throws IOException {
    over = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The process is on its way out, and what was taken with it.
    }
    if (problem != null) throw problem;
    return Gallery.keepVideo(taken, startedMs);
  }

  private void record() {
    Bitmap first = shot.take(SHORT_SIDE, System.currentTimeMillis());
    try (AviWriter video = new AviWriter(taken, first.getWidth(), first.getHeight())) {
      video.add(jpeg(first));
      while (awaitNext(video.frames())) video.add(jpeg(shot.take(SHORT_SIDE, System.currentTimeMillis())));
      video.finish(elapsedMs());
    } catch (IOException e) {
      problem = e;
    }
  }

  /** False when there is no next one. */
  private boolean awaitNext(int frame) {
    try {
      long leftMs = frame * FRAME_MS - elapsedMs();
      if (!over && leftMs > 0) Thread.sleep(leftMs);
    } catch (InterruptedException e) {
      // It was stopped.
    }
    return !over;
  }

  private static byte[] jpeg(Bitmap picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean done = picture.compress(Bitmap.CompressFormat.JPEG, QUALITY, out);
    picture.recycle();
    if (!done) throw new IOException("No JPEG came of a picture.");
    return out.toByteArray();
  }
}

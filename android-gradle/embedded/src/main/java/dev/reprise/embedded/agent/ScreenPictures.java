package dev.reprise.embedded.agent;

import android.graphics.Bitmap;
import android.graphics.Bitmap.CompressFormat;
import dev.reprise.agent.source.MediaPacket;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.ScreenWish;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.StreamFormat;
import dev.reprise.agent.source.StreamRefused;
import dev.reprise.embedded.clock.Uptime;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.window.ScreenChanges;
import java.io.ByteArrayOutputStream;

/**
 * The screen as pictures, one each time that it is drawn anew. Composed on the main thread when the reader is ready for it, so that it is always the
 * newest; compared and encoded beside it.
 */
final class ScreenPictures implements MediaStream {
  private static final int JPEG_QUALITY = 80;
  private static final int PNG_QUALITY = 100;
  private static final long SECOND_NS = 1_000_000_000L;
  /** Composing takes this part of the main thread at most, whatever rate is wanted: the rest is for apps, trees and touches. */
  private static final int MAIN_THREAD_PART = 3;

  private final Device device;
  private final StreamFormat format;
  private final ScreenWish wish;
  private final ScreenChanges.Watch watch;
  /** Guarded by this: {@link #close} gives them back. */
  private Bitmap now;
  private Bitmap last;
  private boolean closed;
  private long nextNs = System.nanoTime();
  private long skipped;

  ScreenPictures(Device device, ScreenWish wish) throws StreamRefused {
    this.device = device;
    this.wish = wish;
    this.format = StreamFormat.pictures(wish.codecAmong(StreamFormat.JPEG, StreamFormat.PNG), Uptime.nowNs() / 1000);
    this.watch = device.screenChanges.watch();
  }

  @Override
  public StreamFormat format() {
    return format;
  }

  @Override
  public MediaPacket next() throws SourceException, InterruptedException {
    while (watch.await() && watch.pause(nextNs)) {
      if (!EmbeddedSource.answered(() -> device.mainThread.call(this::compose))) return null;
      MediaPacket packet = packet();
      if (packet != null) return packet;
    }
    return null;
  }

  @Override
  public void close() {
    watch.close();
    synchronized (this) {
      if (closed) return;
      closed = true;
      if (now != null) now.recycle();
      if (last != null) last.recycle();
    }
  }

  /** On the main thread: nothing is drawn meanwhile. */
  private synchronized boolean compose() {
    if (closed) return false;
    long begunNs = System.nanoTime();
    DisplayShape shape = device.display.now();
    if (now != null && (now.getWidth() != shape.width || now.getHeight() != shape.height)) {
      now.recycle();
      now = null;
    }
    if (now == null) now = Bitmap.createBitmap(shape.width, shape.height, Bitmap.Config.ARGB_8888);
    skipped += watch.see();
    device.composer.compose(now);
    long tookNs = System.nanoTime() - begunNs;
    nextNs = begunNs + Math.max(SECOND_NS / wish.maxPerSecond, tookNs * MAIN_THREAD_PART);
    return true;
  }

  /** Null when it looks as before: what was drawn was drawn again as it was. */
  private synchronized MediaPacket packet() {
    if (closed || (last != null && now.sameAs(last))) return null;
    double scale = wish.scale(now.getWidth(), now.getHeight());
    int width = (int) Math.round(now.getWidth() * scale);
    int height = (int) Math.round(now.getHeight() * scale);
    byte[] data = encoded(width, height);
    int missed = (int) (skipped - 1);
    skipped = 0;
    Bitmap spare = last;
    last = now;
    now = spare;
    return new MediaPacket(watch.seenAtMs() * 1000, MediaPacket.KEY, width, height, missed, data);
  }

  private byte[] encoded(int width, int height) {
    boolean isWhole = width == now.getWidth();
    Bitmap picture = isWhole ? now : Bitmap.createScaledBitmap(now, width, height, true);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
    boolean isPng = format.codec.equals(StreamFormat.PNG);
    picture.compress(isPng ? CompressFormat.PNG : CompressFormat.JPEG, isPng ? PNG_QUALITY : JPEG_QUALITY, out);
    if (!isWhole) picture.recycle();
    return out.toByteArray();
  }
}

package dev.reprise.agent.phone;

import android.os.Looper;
import android.os.SystemClock;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.MediaPacket;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.ScreenWish;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.StreamFormat;
import dev.reprise.agent.source.StreamRefused;
import dev.reprise.agent.stream.VideoQueue;
import dev.reprise.agent.wrappers.DisplayService;
import dev.reprise.agent.wrappers.PlatformException;
import java.io.IOException;

/** A phone's screen as H.264. When the display turns or changes its size, another encoder goes on, which begins with its configuration. */
final class ScreenVideo implements MediaStream, Runnable {
  /** Longer sides to try when an encoder does not take the whole display: what soft encoders and old ones end at. */
  private static final int[] SMALLER = {2560, 1920, 1600, 1280, 1024, 800};

  private final ScreenWish wish;
  private final StreamFormat format = StreamFormat.pictures(StreamFormat.H264, SystemClock.uptimeMillis() * 1000);
  private final VideoQueue queue = new VideoQueue();
  /** Guarded by this; null once it is over. */
  private VideoEncoder encoder;

  private ScreenVideo(ScreenWish wish) {
    this.wish = wish;
  }

  /** Begins to encode at once, so that a device which cannot says so now. */
  static ScreenVideo open(ScreenWish wish) throws SourceException {
    wish.codecAmong(StreamFormat.H264);
    ScreenVideo video = new ScreenVideo(wish);
    video.encoder = video.begin();
    Thread thread = new Thread(video, "reprise-video");
    thread.setDaemon(true);
    thread.start();
    return video;
  }

  @Override
  public StreamFormat format() {
    return format;
  }

  @Override
  public MediaPacket next() throws SourceException, InterruptedException {
    return queue.next();
  }

  @Override
  public void close() {
    queue.close();
    synchronized (this) {
      if (encoder != null) encoder.end();
    }
  }

  @Override
  public void run() {
    // A maker's codec makes handlers on the thread that uses it.
    if (Looper.myLooper() == null) Looper.prepare();
    try {
      while (!queue.isClosed()) {
        VideoEncoder now = encoder;
        MediaPacket packet = now.next();
        if (packet == null) break;
        if (!queue.add(packet)) now.requestKey();
        if (!isAsBegun(now.display)) goOn();
      }
    } catch (SourceException failed) {
      queue.fail(failed);
    } catch (RuntimeException failed) {
      queue.fail(new SourceException("The phone's encoder failed: " + failed + ".", failed));
    } finally {
      end();
    }
  }

  private static boolean isAsBegun(DisplayInfo begun) {
    DisplayInfo now = DisplayService.now();
    return now.width == begun.width && now.height == begun.height && now.rotation == begun.rotation;
  }

  private synchronized void goOn() throws SourceException {
    encoder.close();
    encoder = null;
    encoder = begin();
    if (queue.isClosed()) encoder.end();
  }

  private synchronized void end() {
    if (encoder != null) encoder.close();
    encoder = null;
  }

  private VideoEncoder begin() throws SourceException {
    DisplayInfo display = DisplayService.now();
    double scale = wish.scale(display.width, display.height);
    int longer = Math.max(display.width, display.height);
    for (int smaller = -1; ; ) {
      try {
        return VideoEncoder.start(display, scale, wish.maxPerSecond);
      } catch (SecurityException | PlatformException forbidden) {
        throw new StreamRefused("This device does not let the shell look at its screen: " + forbidden.getMessage(), forbidden);
      } catch (IOException | IllegalStateException | IllegalArgumentException notTaken) {
        do smaller++;
        while (smaller < SMALLER.length && SMALLER[smaller] >= longer * scale);
        if (smaller == SMALLER.length) throw new StreamRefused("No encoder of this device takes its screen: " + notTaken, notTaken);
        scale = (double) SMALLER[smaller] / longer;
      }
    }
  }
}

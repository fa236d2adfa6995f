package dev.reprise.agent.phone;

import android.media.MediaCodec;
import android.media.MediaCodecInfo.CodecCapabilities;
import android.media.MediaFormat;
import android.os.Bundle;
import android.view.Surface;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.MediaPacket;
import dev.reprise.agent.wrappers.MirrorService;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The display as it is now through an H.264 encoder: the system draws it into the encoder's own surface, when it draws. */
final class VideoEncoder {
  private static final String TYPE = "video/avc";
  private static final int BIT_RATE = 8_000_000;
  /** Must be given; how often frames come is the screen's business. */
  private static final int NOMINAL_RATE = 60;
  private static final int KEY_FRAME_EVERY_S = 10;
  /** A screen that has come to rest is sent once more, now that there is room for its details; the framework does so ten times, then no more. */
  private static final long REPEAT_AFTER_US = 100_000;
  /** MediaFormat.KEY_MAX_FPS_TO_ENCODER by its name: public from 29 on, and there before. */
  private static final String MAX_RATE = "max-fps-to-encoder";
  private static final int REALTIME = 0;
  private static final int ONE_FRAME = 1;
  private static final long NO_TIMEOUT = -1;
  /** What every encoder takes as a multiple of. */
  private static final int ALIGNMENT = 8;

  final DisplayInfo display;
  private final int width;
  private final int height;
  private final MediaCodec codec;
  private final Surface surface;
  private final MirrorService.Mirror mirror;

  private VideoEncoder(DisplayInfo display, int width, int height, MediaCodec codec, Surface surface, MirrorService.Mirror mirror) {
    this.display = display;
    this.width = width;
    this.height = height;
    this.codec = codec;
    this.surface = surface;
    this.mirror = mirror;
  }

  /** @throws IOException or an IllegalStateException or IllegalArgumentException when the encoder does not take this size */
  static VideoEncoder start(DisplayInfo display, double scale, int maxPerSecond) throws IOException {
    int width = aligned(display.width * scale);
    int height = aligned(display.height * scale);
    MediaCodec codec = MediaCodec.createEncoderByType(TYPE);
    Surface surface = null;
    MirrorService.Mirror mirror = null;
    boolean isUp = false;
    try {
      codec.configure(format(width, height, maxPerSecond), null, null, MediaCodec.CONFIGURE_FLAG_ENCODE);
      surface = codec.createInputSurface();
      mirror = MirrorService.open(display, width, height, surface);
      codec.start();
      isUp = true;
      return new VideoEncoder(display, width, height, codec, surface, mirror);
    } finally {
      if (!isUp) release(codec, surface, mirror);
    }
  }

  private static MediaFormat format(int width, int height, int maxPerSecond) {
    MediaFormat format = MediaFormat.createVideoFormat(TYPE, width, height);
    format.setInteger(MediaFormat.KEY_COLOR_FORMAT, CodecCapabilities.COLOR_FormatSurface);
    format.setInteger(MediaFormat.KEY_BIT_RATE, BIT_RATE);
    format.setInteger(MediaFormat.KEY_FRAME_RATE, NOMINAL_RATE);
    format.setInteger(MediaFormat.KEY_I_FRAME_INTERVAL, KEY_FRAME_EVERY_S);
    format.setLong(MediaFormat.KEY_REPEAT_PREVIOUS_FRAME_AFTER, REPEAT_AFTER_US);
    format.setInteger(MediaFormat.KEY_PRIORITY, REALTIME);
    format.setInteger(MediaFormat.KEY_LATENCY, ONE_FRAME);
    format.setFloat(MAX_RATE, maxPerSecond);
    return format;
  }

  private static int aligned(double pixels) {
    return Math.max(ALIGNMENT, (int) (pixels / ALIGNMENT) * ALIGNMENT);
  }

  /** Blocks until the screen was drawn. Null when it was ended. */
  MediaPacket next() {
    MediaCodec.BufferInfo info = new MediaCodec.BufferInfo();
    while (true) {
      int index = codec.dequeueOutputBuffer(info, NO_TIMEOUT);
      // Below 0 the encoder tells of itself: its format, its buffers.
      if (index < 0) continue;
      try {
        if (info.size > 0) return packet(codec.getOutputBuffer(index), info);
        if ((info.flags & MediaCodec.BUFFER_FLAG_END_OF_STREAM) != 0) return null;
      } finally {
        codec.releaseOutputBuffer(index, false);
      }
    }
  }

  private MediaPacket packet(ByteBuffer buffer, MediaCodec.BufferInfo info) {
    byte[] data = new byte[info.size];
    buffer.position(info.offset);
    buffer.get(data);
    boolean isConfig = (info.flags & MediaCodec.BUFFER_FLAG_CODEC_CONFIG) != 0;
    boolean isKey = (info.flags & MediaCodec.BUFFER_FLAG_KEY_FRAME) != 0;
    int flags = (isConfig ? MediaPacket.CONFIG : 0) | (isKey ? MediaPacket.KEY : 0);
    // A surface's frames carry the instant at which they were composed, by the clock of SystemClock.uptimeMillis.
    return new MediaPacket(isConfig ? 0 : info.presentationTimeUs, flags, width, height, 0, data);
  }

  /** The next frame is to be understood alone. */
  void requestKey() {
    Bundle request = new Bundle();
    request.putInt(MediaCodec.PARAMETER_KEY_REQUEST_SYNC_FRAME, 0);
    codec.setParameters(request);
  }

  /** Ends a blocked {@link #next}, from any thread. */
  void end() {
    try {
      codec.signalEndOfInputStream();
    } catch (IllegalStateException isClosed) {
      // Its own thread has closed it meanwhile: nothing waits.
    }
  }

  /** By the thread that reads it. */
  void close() {
    release(codec, surface, mirror);
  }

  private static void release(MediaCodec codec, Surface surface, MirrorService.Mirror mirror) {
    if (mirror != null) mirror.close();
    codec.release();
    if (surface != null) surface.release();
  }
}

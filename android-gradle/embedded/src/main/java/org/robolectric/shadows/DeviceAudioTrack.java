package org.robolectric.shadows;

import android.media.AudioTrack;
import android.media.PlaybackParams;
import android.os.Parcel;
import android.util.Log;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.sound.Clip;
import dev.reprise.embedded.sound.ClipVoice;
import dev.reprise.embedded.sound.Events;
import dev.reprise.embedded.sound.Samples;
import dev.reprise.embedded.sound.TrackMarks;
import dev.reprise.embedded.sound.TrackVoice;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** The native half of AudioTrack: what an app writes is played by the device's mixer, in real time. */
@Implements(value = AudioTrack.class, isInAndroidSdk = false)
public class DeviceAudioTrack extends ShadowPlayerBase {
  private static final String TAG = "AudioTrack";
  /** AudioTrack.java: ERROR_NATIVESETUP_NATIVEINITFAILED. */
  private static final int NOT_INITIALISED = -20;
  private static final int ERROR_DEAD_OBJECT = -6;
  /** Two of the mixer's blocks, as most phones want it. */
  private static final int MIN_BUFFER_MS = 40;
  private static final AtomicInteger SESSIONS = new AtomicInteger(1000);

  private Events events;
  private int encoding;
  private int channels;
  private int sampleRate;
  private int bufferFrames;
  private boolean isStatic;
  private TrackVoice stream;
  private ClipVoice clip;
  private float[] content = new float[0];
  private int[] loop = {0, 0, 0};
  private float left = 1;
  private float right = 1;
  private PlaybackParams params = new PlaybackParams().allowDefaults();
  private final TrackMarks marks = new TrackMarks();

  @Implementation
  protected int native_setup(
      Object track,
      Object attributes,
      int[] sampleRate,
      int channelMask,
      int channelIndexMask,
      int encoding,
      int bufferBytes,
      int mode,
      int[] session,
      Parcel attribution,
      long nativeTrack,
      boolean offload,
      int encapsulationMode,
      Object tuner,
      String packageName) {
    if (Samples.bytes(encoding) == 0) {
      Log.e(TAG, "This device plays PCM alone; there is no decoder for the encoding " + encoding + ".");
      return NOT_INITIALISED;
    }
    this.events = new Events(AudioTrack.class, track);
    this.encoding = encoding;
    this.channels = Math.max(1, Integer.bitCount(channelMask != 0 ? channelMask : channelIndexMask));
    this.sampleRate = sampleRate[0] > 0 ? sampleRate[0] : 48_000;
    sampleRate[0] = this.sampleRate;
    if (session[0] == 0) session[0] = SESSIONS.incrementAndGet();
    this.bufferFrames = bufferBytes / (channels * Samples.bytes(encoding));
    this.isStatic = mode == AudioTrack.MODE_STATIC;
    if (!isStatic) stream = new Streaming(bufferFrames, this.sampleRate);
    return AudioTrack.SUCCESS;
  }

  @Implementation
  protected void native_start() {
    if (!isStatic) stream.start();
    else Device.get().mixer.play(clip());
  }

  /** A stream is played to its end; a static track begins anew when it is played again. */
  @Implementation
  protected void native_stop() {
    if (!isStatic) {
      stream.letGo();
    } else if (clip != null) {
      Device.get().mixer.stop(clip);
      clip.seek(0);
    }
  }

  @Implementation
  protected void native_pause() {
    if (!isStatic) stream.pause();
    else if (clip != null) Device.get().mixer.stop(clip);
  }

  @Implementation
  protected void native_flush() {
    if (!isStatic) stream.flush();
  }

  @Implementation
  protected void native_release() {
    if (stream != null) {
      stream.pause();
      stream.flush();
    }
    if (clip != null) Device.get().mixer.stop(clip);
  }

  @Implementation
  protected void native_finalize() {
    native_release();
  }

  @Implementation
  protected int native_write_byte(byte[] data, int offset, int size, int format, boolean blocking) {
    return written(Samples.of(data, offset, size, encoding, channels), blocking, channels * Samples.bytes(encoding));
  }

  @Implementation
  protected int native_write_short(short[] data, int offset, int size, int format, boolean blocking) {
    return written(Samples.of(data, offset, size, channels), blocking, channels);
  }

  @Implementation
  protected int native_write_float(float[] data, int offset, int size, int format, boolean blocking) {
    return written(Samples.of(data, offset, size, channels), blocking, channels);
  }

  @Implementation
  protected int native_write_native_bytes(ByteBuffer data, int position, int size, int format, boolean blocking) {
    byte[] bytes = new byte[size];
    ByteBuffer copy = data.duplicate();
    copy.position(position);
    copy.get(bytes);
    return native_write_byte(bytes, 0, size, format, blocking);
  }

  /** In the units that the app counts in. */
  private int written(float[] stereo, boolean blocking, int units) {
    if (isStatic) {
      content = Arrays.copyOf(stereo, Math.min(stereo.length, 2 * bufferFrames));
      if (clip != null) Device.get().mixer.stop(clip);
      clip = null;
      return content.length / 2 * units;
    }
    int frames = stream.write(stereo, blocking);
    return frames < 0 ? ERROR_DEAD_OBJECT : frames * units;
  }

  private ClipVoice clip() {
    if (clip == null) {
      clip = new Whole(new Clip(content, sampleRate));
      clip.setLoop(loop[0], loop[1], loop[2]);
      clip.setSpeed(params.getSpeed());
    }
    clip.setVolume(left, right);
    return clip;
  }

  @Implementation
  protected int native_reload_static() {
    if (clip != null) clip.seek(0);
    return AudioTrack.SUCCESS;
  }

  @Implementation
  protected int native_set_loop(int start, int end, int times) {
    loop = new int[] {start, end, times};
    if (clip != null) clip.setLoop(start, end, times);
    return AudioTrack.SUCCESS;
  }

  @Implementation
  protected int native_set_position(int frame) {
    if (isStatic) clip().seek(frame);
    return AudioTrack.SUCCESS;
  }

  @Implementation
  protected int native_get_position() {
    return (int) position();
  }

  private long position() {
    if (!isStatic) return stream.position();
    return clip == null ? 0 : clip.position();
  }

  @Implementation
  protected int native_get_timestamp(long[] timestamp) {
    timestamp[0] = position();
    timestamp[1] = System.nanoTime();
    return AudioTrack.SUCCESS;
  }

  @Implementation
  protected void native_setVolume(float left, float right) {
    this.left = left;
    this.right = right;
    if (stream != null) stream.setVolume(left, right);
    if (clip != null) clip.setVolume(left, right);
  }

  @Implementation
  protected int native_set_playback_rate(int rate) {
    sampleRate = rate;
    if (stream != null) stream.setRate(rate);
    return AudioTrack.SUCCESS;
  }

  @Implementation
  protected int native_get_playback_rate() {
    return sampleRate;
  }

  /** Faster is higher, too: nothing here keeps the pitch. */
  @Implementation
  protected void native_set_playback_params(PlaybackParams params) {
    this.params = params.allowDefaults();
    if (stream != null) stream.setRate(sampleRate * params.getSpeed());
    if (clip != null) clip.setSpeed(params.getSpeed());
  }

  @Implementation
  protected PlaybackParams native_get_playback_params() {
    return params;
  }

  @Implementation
  protected int native_set_marker_pos(int frame) {
    marks.setMarker(frame);
    return AudioTrack.SUCCESS;
  }

  @Implementation
  protected int native_get_marker_pos() {
    return marks.marker();
  }

  @Implementation
  protected int native_set_pos_update_period(int frames) {
    marks.setPeriod(frames);
    return AudioTrack.SUCCESS;
  }

  @Implementation
  protected int native_get_pos_update_period() {
    return marks.period();
  }

  @Implementation
  protected int native_get_buffer_size_frames() {
    return native_get_buffer_capacity_frames();
  }

  @Implementation
  protected int native_get_buffer_capacity_frames() {
    return bufferFrames;
  }

  @Implementation
  protected static int native_get_output_sample_rate(int streamType) {
    return 48_000;
  }

  @Implementation
  protected static int native_get_min_buff_size(int sampleRate, int channels, int encoding) {
    return sampleRate * MIN_BUFFER_MS / 1000 * channels * Math.max(1, Samples.bytes(encoding));
  }

  private final class Streaming extends TrackVoice {
    Streaming(int capacityFrames, int rate) {
      super(Device.get().mixer, capacityFrames, rate);
    }

    @Override
    protected void played() {
      marks.passed(position(), events);
    }
  }

  private final class Whole extends ClipVoice {
    Whole(Clip clip) {
      super(clip);
    }

    @Override
    protected void played() {
      marks.passed(position(), events);
    }
  }
}

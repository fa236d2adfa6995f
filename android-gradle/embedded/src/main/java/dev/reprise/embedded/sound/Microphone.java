package dev.reprise.embedded.sound;

import android.media.AudioRecord;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.robolectric.shadows.ShadowAudioRecord;
import org.robolectric.shadows.ShadowAudioRecord.AudioRecordSource;

/**
 * What the microphone of this device hears, which stands in no room: a soft hum that swells once in two seconds, equal on every channel. An AudioRecord
 * is given it in real time: a read that waits takes as long as what it returns.
 */
public final class Microphone implements AudioRecordSource {
  private static final double HUM_HZ = 220;
  private static final double SWELL_HZ = 0.5;
  /** Of the loudest that there is: -26 dB. */
  private static final double LOUDEST = 0.05;
  /** So late, and what was missed is lost, as from a buffer that ran over. */
  private static final long MAX_LATE_NS = 200_000_000;
  /** AudioRecord.java: ERROR_DEAD_OBJECT. */
  private static final int DEAD = -6;

  private final int rate;
  private final int channels;
  /** Of each channel, since the first read. */
  private long heard;
  private long dueNs;

  private Microphone(int rate, int channels) {
    this.rate = rate;
    this.channels = channels;
  }

  /** Lets every AudioRecord of every app hear it. */
  public static void plugIn() {
    Map<AudioRecord, Microphone> microphones = Collections.synchronizedMap(new WeakHashMap<>());
    ShadowAudioRecord.setSourceProvider(
        record -> microphones.computeIfAbsent(record, listening -> new Microphone(listening.getSampleRate(), listening.getChannelCount())));
  }

  @Override
  public int readInByteArray(byte[] audio, int offset, int size, boolean isBlocking) {
    ByteBuffer room = ByteBuffer.wrap(audio, offset, size).slice();
    return read(room, size, isBlocking);
  }

  @Override
  public int readInDirectBuffer(ByteBuffer audio, int size, boolean isBlocking) {
    return read(audio.duplicate(), size, isBlocking);
  }

  @Override
  public int readInShortArray(short[] audio, int offset, int size, boolean isBlocking) {
    int frames = await(size / channels, isBlocking);
    for (int i = 0; i < frames * channels; i++) audio[offset + i] = (short) Math.round(sample(i) * Short.MAX_VALUE);
    return advance(frames, 1);
  }

  @Override
  public int readInFloatArray(float[] audio, int offset, int size, boolean isBlocking) {
    int frames = await(size / channels, isBlocking);
    for (int i = 0; i < frames * channels; i++) audio[offset + i] = (float) sample(i);
    return advance(frames, 1);
  }

  private int read(ByteBuffer room, int size, boolean isBlocking) {
    room.order(ByteOrder.nativeOrder());
    int frames = await(size / channels / Short.BYTES, isBlocking);
    for (int i = 0; i < frames * channels; i++) room.putShort(i * Short.BYTES, (short) Math.round(sample(i) * Short.MAX_VALUE));
    return advance(frames, Short.BYTES);
  }

  /** How many of the wanted frames there are by now, or in the end; {@link #DEAD} when the reader is on its way out. */
  private int await(int wanted, boolean isBlocking) {
    long nowNs = System.nanoTime();
    if (heard == 0 || nowNs - dueNs > MAX_LATE_NS) dueNs = nowNs;
    long fullNs = dueNs + wanted * 1_000_000_000L / rate;
    if (!isBlocking && fullNs > nowNs) return (int) Math.max(0, (nowNs - dueNs) * rate / 1_000_000_000L);
    try {
      long leftNs = fullNs - nowNs;
      if (leftNs > 0) Thread.sleep(leftNs / 1_000_000, (int) (leftNs % 1_000_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return DEAD;
    }
    return wanted;
  }

  private double sample(int index) {
    double seconds = (double) (heard + index / channels) / rate;
    double swell = 0.5 - 0.5 * Math.cos(2 * Math.PI * SWELL_HZ * seconds);
    return LOUDEST * swell * Math.sin(2 * Math.PI * HUM_HZ * seconds);
  }

  private int advance(int frames, int unitBytes) {
    if (frames < 0) return frames;
    heard += frames;
    dueNs += frames * 1_000_000_000L / rate;
    return frames * channels * unitBytes;
  }
}

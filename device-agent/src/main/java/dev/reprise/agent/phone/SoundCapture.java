package dev.reprise.agent.phone;

import android.content.ComponentName;
import android.content.Intent;
import android.media.AudioRecord;
import android.media.AudioTimestamp;
import android.os.Build;
import android.os.SystemClock;
import dev.reprise.agent.source.MediaPacket;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.StreamFormat;
import dev.reprise.agent.source.StreamRefused;
import dev.reprise.agent.stream.SoundQueue;
import dev.reprise.agent.wrappers.ActivityService;
import dev.reprise.agent.wrappers.RecordingService;
import java.util.Arrays;

/** What a phone's apps play, recorded instead of heard: the phone is silent meanwhile. */
final class SoundCapture implements MediaStream, Runnable {
  private static final int RATE = 48_000;
  private static final int CHANNELS = 2;
  private static final int FRAME_BYTES = 2 * CHANNELS;
  /** 20 ms. */
  private static final int BLOCK_BYTES = RATE / 50 * FRAME_BYTES;
  private static final long SECOND_NS = 1_000_000_000L;
  /** The one level on which whoever records must be in front, and how long the shell's own screen is given to be there. */
  private static final int IN_FRONT_LEVEL = 30;
  private static final int TRIES = 10;
  private static final long TRY_EVERY_MS = 100;
  private static final String SHELL = "com.android.shell";

  private final StreamFormat format = StreamFormat.sound(SystemClock.uptimeMillis() * 1000, RATE, CHANNELS);
  private final SoundQueue queue = new SoundQueue(RATE, FRAME_BYTES);
  private final AudioRecord record;
  private final AudioTimestamp stamp = new AudioTimestamp();
  private long readFrames;

  private SoundCapture(AudioRecord record) {
    this.record = record;
  }

  static SoundCapture open() throws SourceException, InterruptedException {
    if (Build.VERSION.SDK_INT < RecordingService.FIRST_LEVEL) {
      throw new StreamRefused(
          "Android " + Build.VERSION.RELEASE + " lets nobody record what apps play without being asked by a person; Android 11 and later let the shell.");
    }
    SoundCapture capture = new SoundCapture(Build.VERSION.SDK_INT == IN_FRONT_LEVEL ? startedInFront() : started());
    Thread thread = new Thread(capture, "reprise-sound");
    thread.setDaemon(true);
    thread.start();
    return capture;
  }

  private static AudioRecord started() throws StreamRefused {
    try {
      AudioRecord record = RecordingService.open(RATE);
      record.startRecording();
      return record;
    } catch (UnsupportedOperationException | IllegalStateException | SecurityException forbidden) {
      throw new StreamRefused("This device does not let the shell record what apps play: " + forbidden.getMessage(), forbidden);
    }
  }

  /** Android 11 takes the shell's user for being in front while any screen of it is; one that only offers a heap dump is brought up for that moment. */
  private static AudioRecord startedInFront() throws SourceException, InterruptedException {
    Intent intent = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK);
    ActivityService.start(intent.setComponent(new ComponentName(SHELL, SHELL + ".HeapDumpActivity")));
    try {
      for (int tries = 1; ; tries++) {
        try {
          return started();
        } catch (StreamRefused notYet) {
          if (tries == TRIES) throw new StreamRefused(notYet.getMessage() + " Android 11 wants the phone unlocked for it to begin.", notYet);
          Thread.sleep(TRY_EVERY_MS);
        }
      }
    } finally {
      ActivityService.forceStop(SHELL);
    }
  }

  @Override
  public StreamFormat format() {
    return format;
  }

  @Override
  public MediaPacket next() throws SourceException, InterruptedException {
    return queue.next();
  }

  /** Its thread finds that it is over within a block, and gives the recorder back. */
  @Override
  public void close() {
    queue.close();
  }

  @Override
  public void run() {
    byte[] block = new byte[BLOCK_BYTES];
    try {
      while (!queue.isClosed()) {
        int bytes = record.read(block, 0, block.length);
        if (bytes < 0) throw new SourceException("The phone's recorder failed with " + bytes + ".");
        if (bytes > 0) took(block, bytes);
      }
    } catch (SourceException failed) {
      queue.fail(failed);
    } finally {
      record.release();
    }
  }

  private void took(byte[] block, int bytes) {
    long timeUs = timeNs(bytes / FRAME_BYTES) / 1000;
    readFrames += bytes / FRAME_BYTES;
    if (!isSilent(block, bytes)) queue.add(timeUs, Arrays.copyOf(block, bytes));
  }

  /** When the first of these samples was played: the recorder says when another one was. */
  private long timeNs(int frames) {
    boolean isKnown = record.getTimestamp(stamp, AudioTimestamp.TIMEBASE_MONOTONIC) == AudioRecord.SUCCESS;
    if (isKnown) return stamp.nanoTime + (readFrames - stamp.framePosition) * SECOND_NS / RATE;
    return System.nanoTime() - frames * SECOND_NS / RATE;
  }

  private static boolean isSilent(byte[] block, int bytes) {
    for (int i = 0; i < bytes; i++) if (block[i] != 0) return false;
    return true;
  }
}

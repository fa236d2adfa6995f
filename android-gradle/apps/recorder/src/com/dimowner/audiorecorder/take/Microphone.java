package com.dimowner.audiorecorder.take;

import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import com.dimowner.audiorecorder.audio.Pcm;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes what the phone's microphone hears to the end of a file, until it is told to end. */
final class Microphone {
  private static final int CHUNK_MS = 100;
  private static final int LEVELS = 48;

  private final Pcm pcm;
  private final File file;
  private final Thread thread = new Thread(this::listen, "microphone");
  private volatile boolean over;
  private volatile boolean failed;
  /** Guarded by itself. */
  private final float[] levels = new float[LEVELS];

  Microphone(Pcm pcm, File file) {
    this.pcm = pcm;
    this.file = file;
  }

  void start() {
    thread.start();
  }

  boolean isListening() {
    return !over;
  }

  boolean hasFailed() {
    return failed;
  }

  float[] levels() {
    synchronized (levels) {
      return levels.clone();
    }
  }

  /** Returns when all that was heard is in the file. */
  void end() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The process is on its way out.
    }
  }

  private void listen() {
    byte[] chunk = new byte[pcm.bytesIn(CHUNK_MS)];
    AudioRecord record = open(chunk.length);
    try (OutputStream out = new FileOutputStream(file, true)) {
      record.startRecording();
      while (!over) {
        int heard = record.read(chunk, 0, chunk.length);
        if (heard <= 0) throw new IOException("The microphone answers " + heard + ".");
        out.write(chunk, 0, heard);
        add(level(chunk, heard));
      }
    } catch (IOException | IllegalStateException refused) {
      failed = true;
    } finally {
      over = true;
      record.release();
    }
  }

  private AudioRecord open(int chunkBytes) {
    int channels = pcm.channels == 2 ? AudioFormat.CHANNEL_IN_STEREO : AudioFormat.CHANNEL_IN_MONO;
    int least = AudioRecord.getMinBufferSize(pcm.rate, channels, AudioFormat.ENCODING_PCM_16BIT);
    return new AudioRecord(MediaRecorder.AudioSource.MIC, pcm.rate, channels, AudioFormat.ENCODING_PCM_16BIT, Math.max(least, 2 * chunkBytes));
  }

  private void add(float level) {
    synchronized (levels) {
      System.arraycopy(levels, 1, levels, 0, LEVELS - 1);
      levels[LEVELS - 1] = level;
    }
  }

  /** The loudest sample. */
  private static float level(byte[] chunk, int length) {
    int loudest = 0;
    for (int i = 0; i + 1 < length; i += 2) loudest = Math.max(loudest, Math.abs((short) (chunk[i] & 0xff | chunk[i + 1] << 8)));
    return loudest / 32768f;
  }
}

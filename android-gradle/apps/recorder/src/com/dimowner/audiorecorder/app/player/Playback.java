package com.dimowner.audiorecorder.app.player;

import android.media.AudioAttributes;
import android.media.AudioFormat;
import android.media.AudioTrack;
import com.dimowner.audiorecorder.audio.Pcm;
import com.dimowner.audiorecorder.records.Recording;
import java.io.IOException;
import java.io.RandomAccessFile;

/** Plays a recording from any place of it. */
final class Playback {
  private static final int CHUNK_MS = 50;

  private final Recording recording;
  private final Pcm pcm;
  /** In bytes of the sound; where it goes on, while nothing is played. */
  private volatile long at;
  private volatile Playing playing;

  Playback(Recording recording) {
    this.recording = recording;
    this.pcm = recording.sound.pcm;
  }

  boolean isPlaying() {
    return playing != null;
  }

  long positionMs() {
    Playing now = playing;
    return pcm.ms(now == null ? at : now.at());
  }

  /** At the end it begins anew. */
  void play() {
    if (isPlaying()) return;
    if (at >= recording.sound.bytes) at = 0;
    playing = new Playing();
    playing.start();
  }

  void pause() {
    Playing now = playing;
    if (now == null) return;
    at = now.at();
    now.end();
    playing = null;
  }

  void seek(long ms) {
    boolean goesOn = isPlaying();
    pause();
    at = Math.min(recording.sound.bytes, ms * pcm.rate / 1000 * pcm.frameBytes());
    if (goesOn) play();
  }

  private final class Playing extends Thread {
    private final long start = at;
    private final AudioTrack track = open();
    private volatile boolean over;
    /** -1 while the track can be asked. */
    private long last = -1;

    synchronized long at() {
      return last >= 0 ? last : Math.min(recording.sound.bytes, start + (long) track.getPlaybackHeadPosition() * pcm.frameBytes());
    }

    private synchronized void release() {
      last = at();
      track.release();
    }

    void end() {
      over = true;
      track.pause(); // A write that waits for room returns.
      try {
        join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // The process is on its way out.
      }
    }

    @Override
    public void run() {
      try (RandomAccessFile in = new RandomAccessFile(recording.file, "r")) {
        track.play();
        play(in);
        track.stop();
        while (!over && at() < recording.sound.bytes) Thread.sleep(CHUNK_MS);
      } catch (IOException | InterruptedException e) {
        // What cannot be read any more is at its end.
      }
      if (!over) {
        Playback.this.at = recording.sound.bytes;
        playing = null;
      }
      release();
    }

    private void play(RandomAccessFile in) throws IOException {
      in.seek(recording.sound.offset + start);
      byte[] chunk = new byte[pcm.bytesIn(CHUNK_MS)];
      for (long left = recording.sound.bytes - start; left > 0 && !over; ) {
        int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
        if (read <= 0) return;
        track.write(chunk, 0, read);
        left -= read;
      }
    }

    private AudioTrack open() {
      int channels = pcm.channels == 2 ? AudioFormat.CHANNEL_OUT_STEREO : AudioFormat.CHANNEL_OUT_MONO;
      int least = AudioTrack.getMinBufferSize(pcm.rate, channels, AudioFormat.ENCODING_PCM_16BIT);
      return new AudioTrack.Builder()
          .setAudioAttributes(new AudioAttributes.Builder().setUsage(AudioAttributes.USAGE_MEDIA).build())
          .setAudioFormat(new AudioFormat.Builder().setSampleRate(pcm.rate).setEncoding(AudioFormat.ENCODING_PCM_16BIT).setChannelMask(channels).build())
          .setBufferSizeInBytes(Math.max(least, 2 * pcm.bytesIn(CHUNK_MS)))
          .build();
    }
  }
}

package com.dimowner.audiorecorder.audio;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;

/** What a file says about the sound in it. */
public final class SoundFile {
  /** How long it plays; -1 where the file does not say. */
  public final long durationMs;
  /** Null where the sound is not laid down plainly: this app has no decoder. */
  public final Pcm pcm;
  /** Where the sound lies, of which there are {@link #bytes}. */
  public final long offset;
  public final long bytes;

  SoundFile(long durationMs, Pcm pcm, long offset, long bytes) {
    this.durationMs = durationMs;
    this.pcm = pcm;
    this.offset = offset;
    this.bytes = bytes;
  }

  /** Of whatever is in the file: what is no sound has no length and cannot be played. */
  public static SoundFile read(File file) {
    try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
      int first = in.readInt();
      int second = in.readInt();
      if (first == fourCc("RIFF")) return WavReader.read(in);
      if (second == fourCc("ftyp")) return Mp4Reader.read(in);
    } catch (IOException e) {
      // A file that ends too early is one that says nothing.
    }
    return unknown();
  }

  static SoundFile unknown() {
    return new SoundFile(-1, null, 0, 0);
  }

  /** Plain sound that lies there; no more of it than the file has. */
  static SoundFile plain(Pcm pcm, long offset, long bytes, long fileBytes) {
    if (pcm.rate <= 0 || pcm.channels < 1 || pcm.channels > 2) return unknown();
    long there = Math.max(0, Math.min(bytes, fileBytes - offset));
    return new SoundFile(pcm.ms(there), pcm, offset, there - there % pcm.frameBytes());
  }

  /** Four letters as the number that they are in a file. */
  static int fourCc(String letters) {
    return letters.charAt(0) << 24 | letters.charAt(1) << 16 | letters.charAt(2) << 8 | letters.charAt(3);
  }
}

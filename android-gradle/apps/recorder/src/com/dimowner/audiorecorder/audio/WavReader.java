package com.dimowner.audiorecorder.audio;

import java.io.IOException;
import java.io.RandomAccessFile;

/** Finds the sound of a RIFF file: chunks of a name, a size and content, in any order. */
final class WavReader {
  private static final int FIRST_CHUNK = 12;
  private static final int PCM = 1;

  private WavReader() {}

  static SoundFile read(RandomAccessFile in) throws IOException {
    Pcm pcm = null;
    long at = FIRST_CHUNK;
    while (at + 8 <= in.length()) {
      in.seek(at);
      int name = in.readInt();
      long size = Integer.reverseBytes(in.readInt()) & 0xffffffffL;
      if (name == SoundFile.fourCc("fmt ")) pcm = format(in);
      if (name == SoundFile.fourCc("data")) return pcm == null ? SoundFile.unknown() : SoundFile.plain(pcm, at + 8, size, in.length());
      at += 8 + size + size % 2;
    }
    return SoundFile.unknown();
  }

  /** Null for what is not plain sound of 16 bits. */
  private static Pcm format(RandomAccessFile in) throws IOException {
    int kind = Short.reverseBytes(in.readShort());
    int channels = Short.reverseBytes(in.readShort());
    int rate = Integer.reverseBytes(in.readInt());
    in.skipBytes(6);
    int bits = Short.reverseBytes(in.readShort());
    return kind == PCM && bits == 16 ? new Pcm(rate, channels) : null;
  }
}

package com.dimowner.audiorecorder.audio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Finds the sound of an MPEG-4 file, and how long it is where the sound is compressed. Boxes have a size, a name and content, some of them boxes. */
final class Mp4Reader {
  private static final Set<String> BOXES_OF_BOXES = new HashSet<>(Arrays.asList("moov", "trak", "mdia", "minf", "stbl"));
  private static final int BOX_HEADER = 8;

  private final RandomAccessFile in;
  private long durationMs = -1;
  private Pcm pcm;
  private long offset;
  private int chunks;
  private long bytes;

  private Mp4Reader(RandomAccessFile in) {
    this.in = in;
  }

  static SoundFile read(RandomAccessFile in) throws IOException {
    Mp4Reader reader = new Mp4Reader(in);
    reader.boxes(0, in.length());
    if (reader.pcm == null || reader.chunks != 1) return new SoundFile(reader.durationMs, null, 0, 0);
    return SoundFile.plain(reader.pcm, reader.offset, reader.bytes, in.length());
  }

  private void boxes(long start, long end) throws IOException {
    for (long at = start; at + BOX_HEADER <= end; ) {
      in.seek(at);
      long size = in.readInt() & 0xffffffffL;
      byte[] name = new byte[4];
      in.readFully(name);
      if (size < BOX_HEADER || at + size > end) return; // to the end of the file, or of 64 bits: the sound itself
      box(new String(name, "US-ASCII"), at + BOX_HEADER, at + size);
      at += size;
    }
  }

  private void box(String name, long start, long end) throws IOException {
    if (BOXES_OF_BOXES.contains(name)) boxes(start, end);
    else if (name.equals("mvhd")) duration(start);
    else if (name.equals("stsd")) entry(start);
    else if (name.equals("stsz")) bytes = number(start + 4) * number(start + 8);
    else if (name.equals("stco")) {
      chunks = (int) number(start + 4);
      offset = number(start + 8);
    }
  }

  private void duration(long start) throws IOException {
    if (number(start) >> 24 != 0) return; // of 64 bits
    long unitsInSecond = number(start + 12);
    if (unitsInSecond > 0) durationMs = number(start + 16) * 1000 / unitsInSecond;
  }

  private void entry(long start) throws IOException {
    if (number(start + 4) != 1 || number(start + 12) != SoundFile.fourCc("sowt")) return;
    long channelsAndBits = number(start + 32);
    if ((channelsAndBits & 0xffff) == 16) pcm = new Pcm((int) (number(start + 40) >> 16), (int) (channelsAndBits >> 16));
  }

  private long number(long at) throws IOException {
    in.seek(at);
    return in.readInt() & 0xffffffffL;
  }
}

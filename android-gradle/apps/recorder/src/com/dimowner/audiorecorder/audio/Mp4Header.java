package com.dimowner.audiorecorder.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An MPEG-4 file of one track that is not compressed, up to its sound (ISO/IEC 14496-12; the sample entry "sowt" is QuickTime's, and read by phones too):
 *
 * <pre>
 * ftyp  moov( mvhd trak( tkhd mdia( mdhd hdlr minf( smhd dinf( dref( url ) ) stbl( stsd( sowt ) stts stsc stsz stco ) ) ) ) )  mdat( sound )
 * </pre>
 */
final class Mp4Header {
  private static final int BOX_HEADER = 8;
  private static final int IS_SHOWN = 7;
  private static final int IN_THIS_FILE = 1;
  private static final int FULL_VOLUME = 0x0100;
  private static final int NORMAL_SPEED = 0x00010000;
  /** "und" of ISO 639-2, five bits a letter. */
  private static final int NO_LANGUAGE = 0x55c4;
  /** The unit matrix of 16.16 and 2.30 numbers. */
  private static final int[] UPRIGHT = {0x00010000, 0, 0, 0, 0x00010000, 0, 0, 0, 0x40000000};

  private Mp4Header() {}

  static byte[] of(Pcm pcm, long bytes) {
    int frames = (int) (bytes / pcm.frameBytes());
    byte[] type = box("ftyp", ascii("M4A "), ints(0), ascii("M4A mp42isom"));
    // The offset of the sound does not change the size of what says it.
    int before = type.length + movie(pcm, frames, 0).length + BOX_HEADER;
    byte[] data = join(ints((int) (BOX_HEADER + bytes)), ascii("mdat"));
    return join(type, movie(pcm, frames, before), data);
  }

  private static byte[] movie(Pcm pcm, int frames, int offset) {
    byte[] header = box("mvhd", ints(0, 0, 0, pcm.rate, frames, NORMAL_SPEED), shorts(FULL_VOLUME, 0), ints(0, 0), ints(UPRIGHT), new byte[24], ints(2));
    byte[] track = box("tkhd", ints(IS_SHOWN, 0, 0, 1, 0, frames, 0, 0), shorts(0, 0, FULL_VOLUME, 0), ints(UPRIGHT), ints(0, 0));
    byte[] mediaHeader = box("mdhd", ints(0, 0, 0, pcm.rate, frames), shorts(NO_LANGUAGE, 0));
    byte[] handler = box("hdlr", ints(0, 0), ascii("soun"), new byte[12], ascii("Sound"), new byte[1]);
    byte[] where = box("dinf", box("dref", ints(0, 1), box("url ", ints(IN_THIS_FILE))));
    byte[] information = box("minf", box("smhd", ints(0, 0)), where, samples(pcm, frames, offset));
    return box("moov", header, box("trak", track, box("mdia", mediaHeader, handler, information)));
  }

  /** A sample is one of every channel; all lie in one chunk. */
  private static byte[] samples(Pcm pcm, int frames, int offset) {
    byte[] entry = box("sowt", new byte[6], shorts(1), new byte[8], shorts(pcm.channels, 16, 0, 0), ints(pcm.rate << 16));
    return box("stbl",
        box("stsd", ints(0, 1), entry),
        box("stts", ints(0, 1, frames, 1)),
        box("stsc", ints(0, 1, 1, frames, 1)),
        box("stsz", ints(0, pcm.frameBytes(), frames)),
        box("stco", ints(0, 1, offset)));
  }

  private static byte[] box(String name, byte[]... content) {
    byte[] inside = join(content);
    return join(ints(BOX_HEADER + inside.length), ascii(name), inside);
  }

  private static byte[] join(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) length += part.length;
    ByteBuffer all = ByteBuffer.allocate(length);
    for (byte[] part : parts) all.put(part);
    return all.array();
  }

  private static byte[] ints(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    for (int number : numbers) bytes.putInt(number);
    return bytes.array();
  }

  private static byte[] shorts(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length);
    for (int number : numbers) bytes.putShort((short) number);
    return bytes.array();
  }

  private static byte[] ascii(String letters) {
    return letters.getBytes(StandardCharsets.US_ASCII);
  }
}

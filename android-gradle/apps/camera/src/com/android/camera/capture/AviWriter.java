package com.android.camera.capture;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A video of JPEG pictures, without sound, as every player reads it:
 *
 * <pre>
 * RIFF AVI ( LIST hdrl ( avih LIST strl ( strh strf ) ) LIST movi ( 00dc picture 00dc picture ... ) idx1 )
 * </pre>
 */
final class AviWriter implements Closeable {
  static final int HEADER = 224;
  private static final int HAS_INDEX = 0x10;
  private static final int KEY_FRAME = 0x10;
  private static final int SECOND_US = 1_000_000;

  private final RandomAccessFile out;
  private final ByteArrayOutputStream index = new ByteArrayOutputStream();
  private final int width;
  private final int height;
  private int frames;
  private int largest;

  AviWriter(File file, int width, int height) throws IOException {
    this.out = new RandomAccessFile(file, "rw");
    this.width = width;
    this.height = height;
    out.setLength(0);
    out.write(new byte[HEADER]); // Written when it is known.
  }

  void add(byte[] jpeg) throws IOException {
    int at = (int) out.getFilePointer() - HEADER + 4;
    out.write(ints("00dc", jpeg.length));
    out.write(jpeg);
    if (jpeg.length % 2 == 1) out.write(0);
    index.write(ints("00dc", KEY_FRAME, at, jpeg.length));
    frames++;
    largest = Math.max(largest, jpeg.length);
  }

  int frames() {
    return frames;
  }

  /** Every picture is seen for the same part of the time that the recording took. */
  void finish(long tookMs) throws IOException {
    int movie = (int) out.getFilePointer() - HEADER + 4;
    out.write(ints("idx1", index.size()));
    out.write(index.toByteArray());
    int all = (int) out.getFilePointer();
    int frameUs = (int) Math.max(1, tookMs * 1000 / Math.max(1, frames));
    out.seek(0);
    out.write(header(all, movie, frameUs));
    out.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private byte[] header(int all, int movie, int frameUs) {
    byte[] main = ints("avih", 56, frameUs, largest * (SECOND_US / frameUs + 1), 0, HAS_INDEX, frames, 0, 1, largest, width, height, 0, 0, 0, 0);
    byte[] stream = ints("strh", 56, "vids", "MJPG", 0, 0, 0, frameUs, SECOND_US, 0, frames, largest, -1, 0, 0, height << 16 | width);
    byte[] format = ints("strf", 40, 40, width, height, 24 << 16 | 1, "MJPG", width * height * 3, 0, 0, 0, 0);
    int streamList = 4 + stream.length + format.length;
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.put(ints("RIFF", all - 8, "AVI ", "LIST", 4 + main.length + 8 + streamList, "hdrl"));
    header.put(main).put(ints("LIST", streamList, "strl")).put(stream).put(format);
    return header.put(ints("LIST", movie, "movi")).array();
  }

  /** Numbers and names of four letters, as they stand in the file. */
  private static byte[] ints(Object... parts) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * parts.length).order(ByteOrder.LITTLE_ENDIAN);
    for (Object part : parts) {
      if (part instanceof Integer) bytes.putInt((Integer) part);
      else bytes.put(((String) part).getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.array();
  }
}

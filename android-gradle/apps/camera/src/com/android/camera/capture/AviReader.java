package com.android.camera.capture;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a video that this app has written. */
public final class AviReader implements Closeable {
  private static final int FRAME_US_AT = 32;
  private static final int CHUNK_HEADER = 8;
  /** "00dc" as a number of a file. */
  private static final int PICTURE = 0x30306463;

  private final RandomAccessFile in;
  private final List<Long> pictures = new ArrayList<>();
  private final int frameUs;

  /** @throws IOException for what is no such video */
  public AviReader(File file) throws IOException {
    in = new RandomAccessFile(file, "r");
    frameUs = in.length() < AviWriter.HEADER ? 0 : number(FRAME_US_AT);
    for (long at = AviWriter.HEADER; at + CHUNK_HEADER < in.length(); at += CHUNK_HEADER + size(at) + size(at) % 2) {
      in.seek(at);
      if (in.readInt() != PICTURE) break; // the index
      pictures.add(at);
    }
    if (!pictures.isEmpty()) return;
    in.close();
    throw new IOException(file + " has no pictures that this app has written.");
  }

  public int count() {
    return pictures.size();
  }

  public long frameMs() {
    return Math.max(1, frameUs / 1000);
  }

  public long durationMs() {
    return (long) frameUs * pictures.size() / 1000;
  }

  public Bitmap picture(int index) throws IOException {
    long at = pictures.get(index);
    byte[] jpeg = new byte[size(at)];
    in.seek(at + CHUNK_HEADER);
    in.readFully(jpeg);
    return BitmapFactory.decodeByteArray(jpeg, 0, jpeg.length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int size(long at) throws IOException {
    return number(at + 4);
  }

  private int number(long at) throws IOException {
    in.seek(at);
    return Integer.reverseBytes(in.readInt());
  }
}

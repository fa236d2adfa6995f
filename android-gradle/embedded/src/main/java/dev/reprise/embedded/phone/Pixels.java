package dev.reprise.embedded.phone;

/** A picture, uncompressed: RGBA_8888 rows, top to bottom, width * height * 4 bytes. */
public final class Pixels {
  public final int width;
  public final int height;
  public final byte[] rgba;

  public Pixels(int width, int height, byte[] rgba) {
    this.width = width;
    this.height = height;
    this.rgba = rgba;
  }
}

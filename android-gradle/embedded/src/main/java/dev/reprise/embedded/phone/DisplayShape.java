package dev.reprise.embedded.phone;

import java.util.Objects;

/** A screen's pixels, its density, and by how many quarter turns it is turned (Surface.ROTATION_*). */
public final class DisplayShape {
  public final int width;
  public final int height;
  public final int densityDpi;
  public final int rotation;

  public DisplayShape(int width, int height, int densityDpi, int rotation) {
    this.width = width;
    this.height = height;
    this.densityDpi = densityDpi;
    this.rotation = rotation;
  }

  /** The same screen, turned so far from the way it is built; this one must not be turned. */
  public DisplayShape turned(int quarterTurns) {
    boolean sideways = quarterTurns % 2 != 0;
    return new DisplayShape(sideways ? height : width, sideways ? width : height, densityDpi, quarterTurns);
  }

  /** What a picture of it has, uncompressed. */
  public long rgbaBytes() {
    return 4L * width * height;
  }

  /** "720x1280", as `wm size` writes it. */
  public String size() {
    return width + "x" + height;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DisplayShape shape
        && shape.width == width && shape.height == height && shape.densityDpi == densityDpi && shape.rotation == rotation;
  }

  @Override
  public int hashCode() {
    return Objects.hash(width, height, densityDpi, rotation);
  }

  @Override
  public String toString() {
    return size() + " " + densityDpi + "dpi ROTATION_" + rotation * 90;
  }
}

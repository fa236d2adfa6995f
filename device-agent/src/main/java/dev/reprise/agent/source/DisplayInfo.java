package dev.reprise.agent.source;

/** The default display, in its current rotation. */
public final class DisplayInfo {
  public final int width;
  public final int height;
  public final int densityDpi;
  /** Surface.ROTATION_*: 0, 1, 2 or 3 quarter turns. */
  public final int rotation;

  public DisplayInfo(int width, int height, int densityDpi, int rotation) {
    this.width = width;
    this.height = height;
    this.densityDpi = densityDpi;
    this.rotation = rotation;
  }
}

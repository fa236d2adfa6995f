package dev.reprise.agent.source;

/** A rectangle in display pixels; right and bottom are exclusive. */
public final class Box {
  public final int left;
  public final int top;
  public final int right;
  public final int bottom;

  public Box(int left, int top, int right, int bottom) {
    this.left = left;
    this.top = top;
    this.right = right;
    this.bottom = bottom;
  }
}

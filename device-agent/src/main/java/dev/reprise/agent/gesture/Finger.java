package dev.reprise.agent.gesture;

/** One finger's way over the screen: points with their times, in ms since the gesture began, never decreasing. At least one point. */
public final class Finger {
  final float[] x;
  final float[] y;
  final long[] atMs;

  public Finger(float[] x, float[] y, long[] atMs) {
    this.x = x;
    this.y = y;
    this.atMs = atMs;
  }

  /** A finger that stays on the spot. */
  public static Finger still(float x, float y, long durationMs) {
    return new Finger(new float[] {x, x}, new float[] {y, y}, new long[] {0, durationMs});
  }

  /** A finger that moves in a straight line. */
  public static Finger straight(float fromX, float fromY, float toX, float toY, long durationMs) {
    return new Finger(new float[] {fromX, toX}, new float[] {fromY, toY}, new long[] {0, durationMs});
  }

  long startMs() {
    return atMs[0];
  }

  long endMs() {
    return atMs[atMs.length - 1];
  }

  float xAt(long ms) {
    return at(x, ms);
  }

  float yAt(long ms) {
    return at(y, ms);
  }

  private float at(float[] values, long ms) {
    int next = 0;
    while (next < atMs.length && atMs[next] <= ms) next++;
    if (next == 0) return values[0];
    if (next == atMs.length) return values[next - 1];
    float part = (float) (ms - atMs[next - 1]) / (atMs[next] - atMs[next - 1]);
    return values[next - 1] + (values[next] - values[next - 1]) * part;
  }
}

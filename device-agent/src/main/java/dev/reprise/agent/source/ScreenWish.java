package dev.reprise.agent.source;

/** How a client wants the screen. */
public final class ScreenWish {
  /** One of {@link StreamFormat}'s; null: the device's own choice. */
  public final String codec;
  /** Frames a second at most. */
  public final int maxPerSecond;
  /** Pixels of the longer side at most; 0: as large as it is. */
  public final int maxSide;

  public ScreenWish(String codec, int maxPerSecond, int maxSide) {
    this.codec = codec;
    this.maxPerSecond = maxPerSecond;
    this.maxSide = maxSide;
  }

  /** @throws StreamRefused unless {@code codecs} has what is wanted, or nothing is */
  public String codecAmong(String... codecs) throws StreamRefused {
    if (codec == null) return codecs[0];
    for (String known : codecs) if (known.equals(codec)) return known;
    throw new StreamRefused("This device has no stream of the screen as " + codec + "; it has " + String.join(", ", codecs) + ".");
  }

  /** What {@code side} is to be multiplied with, at most 1. */
  public double scale(int width, int height) {
    int longer = Math.max(width, height);
    return maxSide == 0 || longer <= maxSide ? 1 : (double) maxSide / longer;
  }
}

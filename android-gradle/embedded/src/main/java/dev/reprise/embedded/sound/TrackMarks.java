package dev.reprise.embedded.sound;

/** The places of an AudioTrack that its app wants to hear of: a marker, and the end of each period. */
public final class TrackMarks {
  /** AudioTrack.NATIVE_EVENT_*. */
  private static final int MARKER = 3;
  private static final int NEW_POSITION = 4;

  private int marker;
  private int period;
  private long before;

  public synchronized void setMarker(int frame) {
    marker = frame;
  }

  public synchronized int marker() {
    return marker;
  }

  public synchronized void setPeriod(int frames) {
    period = frames;
  }

  public synchronized int period() {
    return period;
  }

  /** It has been played up to {@code now}. */
  public synchronized void passed(long now, Events events) {
    if (marker > 0 && before < marker && now >= marker) events.post(MARKER, 0, 0);
    if (period > 0 && now / period > before / period) events.post(NEW_POSITION, 0, 0);
    before = now;
  }
}

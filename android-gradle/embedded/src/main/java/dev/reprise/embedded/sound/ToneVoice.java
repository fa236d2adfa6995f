package dev.reprise.embedded.sound;

/** Plays a tone for a while. */
public final class ToneVoice extends Voice {
  private final Tone tone;
  private final long endFrame;
  /** The mixer's thread only. */
  private long at;

  private ToneVoice(Tone tone, long endFrame) {
    this.tone = tone;
    this.endFrame = endFrame;
  }

  /** Null for a tone that is not known here. {@code durationMs}: at most; below 0 without an end of its own. */
  public static ToneVoice of(int type, int durationMs) {
    Tone tone = Tone.of(type);
    if (tone == null) return null;
    long wanted = durationMs < 0 ? Long.MAX_VALUE : frames(durationMs);
    return new ToneVoice(tone, Math.min(wanted, tone.times == 0 ? Long.MAX_VALUE : tone.times * cycle(tone)));
  }

  private static long frames(long ms) {
    return ms * Mixer.RATE / 1000;
  }

  private static long cycle(Tone tone) {
    long ms = 0;
    for (int part : tone.timesMs) ms += part;
    return frames(ms);
  }

  @Override
  protected double rate() {
    return Mixer.RATE;
  }

  @Override
  protected int read(float[] stereo, int frames) {
    int count = (int) Math.min(frames, endFrame - at);
    for (int i = 0; i < count; i++, at++) {
      float sample = isOn() ? sample() : 0;
      stereo[2 * i] = sample;
      stereo[2 * i + 1] = sample;
    }
    return Math.max(0, count);
  }

  private boolean isOn() {
    long cycle = cycle(tone);
    if (cycle == 0) return true;
    long in = at % cycle;
    for (int i = 0; i < tone.timesMs.length; i++) {
      in -= frames(tone.timesMs[i]);
      if (in < 0) return i % 2 == 0;
    }
    return false;
  }

  private float sample() {
    double sum = 0;
    for (int frequency : tone.frequencies) sum += Math.sin(2 * Math.PI * frequency * at / Mixer.RATE);
    return (float) (sum / tone.frequencies.length);
  }
}

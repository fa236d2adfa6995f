package dev.reprise.embedded.sound;

import dev.reprise.embedded.clock.Uptime;
import dev.reprise.embedded.process.AppProcess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Plays what apps play, in real time, into one mix that nobody hears but who listens: AudioFlinger's part. Its thread sleeps while nothing plays. The
 * device's own volume is not in the mix, as it is not in a phone's playback capture.
 */
public final class Mixer {
  public static final int RATE = 48_000;
  public static final int CHANNELS = 2;
  /** 20 ms. */
  private static final int BLOCK_FRAMES = 960;
  private static final long BLOCK_NS = 1_000_000_000L * BLOCK_FRAMES / RATE;
  /** So late, and what was missed is not caught up with: a sound goes on where it was. */
  private static final long MAX_LATE_NS = 10 * BLOCK_NS;

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  /** Guarded by this. */
  private final List<Voice> voices = new ArrayList<>();
  private Thread thread;

  /** Ends a {@link #listen}. */
  public interface Listening extends AutoCloseable {
    @Override void close();
  }

  /** Hears the mix while it is not silent. Called on the mixer's thread; returns at once. */
  public interface Listener {
    /**
     * @param timeUs when its first sample was played, by the device's uptime
     * @param pcm 16 bits, little-endian, left and right by turns; not to be changed
     */
    void onSound(long timeUs, byte[] pcm);
  }

  /** From here on it plays; once only, however often it is said. */
  public synchronized void play(Voice voice) {
    if (voice.process != null && voice.process.isDead()) return;
    if (!voices.contains(voice)) voices.add(voice);
    if (thread == null) AppProcess.asSystem(this::start);
    notifyAll();
  }

  public synchronized void stop(Voice voice) {
    voices.remove(voice);
  }

  public synchronized void dropProcess(AppProcess process) {
    voices.removeIf(voice -> voice.process == process);
  }

  /** Until the listening is closed. */
  public Listening listen(Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void start() {
    thread = new Thread(this::run, "audio-mixer");
    thread.setDaemon(true);
    thread.setContextClassLoader(Mixer.class.getClassLoader());
    thread.start();
  }

  private void run() {
    float[] mix = new float[CHANNELS * BLOCK_FRAMES];
    long dueNs = System.nanoTime();
    try {
      while (true) {
        if (awaitVoices()) dueNs = System.nanoTime();
        block(mix);
        dueNs += BLOCK_NS;
        long nowNs = System.nanoTime();
        if (nowNs - dueNs > MAX_LATE_NS) dueNs = nowNs;
        long leftNs = dueNs - nowNs;
        if (leftNs > 0) Thread.sleep(leftNs / 1_000_000, (int) (leftNs % 1_000_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** True when nothing played for a while. */
  private synchronized boolean awaitVoices() throws InterruptedException {
    boolean hasWaited = voices.isEmpty();
    while (voices.isEmpty()) wait();
    return hasWaited;
  }

  private void block(float[] mix) {
    long timeUs = Uptime.nowNs() / 1000;
    Arrays.fill(mix, 0);
    List<Voice> playing;
    synchronized (this) {
      playing = new ArrayList<>(voices);
    }
    for (Voice voice : playing) {
      boolean goesOn = voice.mix(mix, BLOCK_FRAMES);
      if (!goesOn) stop(voice);
      voice.played();
      if (!goesOn) voice.ranOut();
    }
    if (listeners.isEmpty() || isSilent(mix)) return;
    byte[] pcm = pcm(mix);
    for (Listener listener : listeners) listener.onSound(timeUs, pcm);
  }

  /** Less than the smallest sample. */
  private static boolean isSilent(float[] mix) {
    for (float sample : mix) if (Math.abs(sample) >= 0.5f / Short.MAX_VALUE) return false;
    return true;
  }

  private static byte[] pcm(float[] mix) {
    byte[] pcm = new byte[2 * mix.length];
    for (int i = 0; i < mix.length; i++) {
      int sample = Math.round(Math.max(-1, Math.min(1, mix[i])) * Short.MAX_VALUE);
      pcm[2 * i] = (byte) sample;
      pcm[2 * i + 1] = (byte) (sample >> 8);
    }
    return pcm;
  }
}

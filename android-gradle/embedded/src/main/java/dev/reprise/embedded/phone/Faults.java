package dev.reprise.embedded.phone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the device is told to do wrong. In memory only: a restart ends every fault, and so does a restore. Any thread. */
public final class Faults {
  /** How much of a fault there is. */
  public enum Amount {
    /** So many times. */
    COUNT,
    /** So long, each time, until it is cleared. */
    TIME,
    /** Until it is cleared. */
    STATE
  }

  /** One thing that can go wrong; the place that does it asks {@link #take}, {@link #timeMs} or {@link #isSet}. */
  public enum Kind {
    LOST_TAP("lost-tap", Amount.COUNT),
    IDLE_TIMEOUT("idle-timeout", Amount.COUNT),
    NULL_ROOT("null-root", Amount.COUNT),
    AGENT_KILLED("agent-killed", Amount.COUNT),
    AGENT_BLIND("agent-blind", Amount.COUNT),
    DISCONNECT("disconnect", Amount.COUNT),
    SLOW_FRAME("slow-frame", Amount.TIME),
    LATE_DIALOG("late-dialog", Amount.TIME),
    STORAGE_FULL("storage-full", Amount.STATE);

    public final String word;
    public final Amount amount;

    Kind(String word, Amount amount) {
      this.word = word;
      this.amount = amount;
    }

    /** Null when there is no such fault. */
    public static Kind of(String word) {
      for (Kind kind : values()) if (kind.word.equals(word)) return kind;
      return null;
    }
  }

  private final Map<Kind, Long> set = new EnumMap<>(Kind.class);

  /** @param amount a count or milliseconds, as the kind has it; 1 for a state */
  public synchronized void set(Kind kind, long amount) {
    set.put(kind, amount);
  }

  /** False when it was not set. */
  public synchronized boolean clear(Kind kind) {
    return set.remove(kind) != null;
  }

  public synchronized void clearAll() {
    set.clear();
  }

  /** One time of a counted fault; the last one ends it. False when it is not set: nothing goes wrong. */
  public synchronized boolean take(Kind kind) {
    Long left = set.get(kind);
    if (left == null) return false;
    if (left > 1) set.put(kind, left - 1);
    else set.remove(kind);
    return true;
  }

  /** How long a timed fault lasts each time; 0 when it is not set. */
  public synchronized long timeMs(Kind kind) {
    return set.getOrDefault(kind, 0L);
  }

  public synchronized boolean isSet(Kind kind) {
    return set.containsKey(kind);
  }

  /** A line for each that is set: "lost-tap 2", "slow-frame 200ms", "storage-full". */
  public synchronized List<String> list() {
    List<String> lines = new ArrayList<>();
    set.forEach((kind, amount) -> lines.add(kind.word + (kind.amount == Amount.COUNT ? " " + amount : kind.amount == Amount.TIME ? " " + amount + "ms" : "")));
    return lines;
  }
}

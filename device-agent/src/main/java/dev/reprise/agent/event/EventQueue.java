package dev.reprise.agent.event;

import dev.reprise.agent.source.UiEvent;
import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * Events that wait for a slow client: bounded, and honest about what it left out. Content changes of one window that follow each other
 * become one entry; when it is full, the oldest go and are counted. Not thread-safe: its owner locks.
 */
public final class EventQueue {
  private static final int TYPE_WINDOW_CONTENT_CHANGED = 0x800;

  private final int capacity;
  private final ArrayDeque<Entry> entries = new ArrayDeque<>();
  private int dropped;

  public EventQueue(int capacity) {
    this.capacity = capacity;
  }

  /** One event to be told, perhaps standing for several. */
  public static final class Entry {
    public final int subscription;
    /** The latest of those merged. */
    public final UiEvent event;
    /** Generation after the latest. */
    public final long generation;
    /** How many events this stands for. */
    public final int count;
    public final int contentChangeTypes;
    /** How many events of this connection were dropped just before this one. */
    public final int dropped;

    Entry(int subscription, UiEvent event, long generation, int count, int contentChangeTypes, int dropped) {
      this.subscription = subscription;
      this.event = event;
      this.generation = generation;
      this.count = count;
      this.contentChangeTypes = contentChangeTypes;
      this.dropped = dropped;
    }
  }

  public void add(int subscription, UiEvent event, long generation) {
    Entry last = entries.peekLast();
    if (last != null && last.subscription == subscription && continues(last.event, event)) {
      entries.removeLast();
      entries.addLast(
          new Entry(subscription, event, generation, last.count + 1, last.contentChangeTypes | event.contentChangeTypes, 0));
      return;
    }
    if (entries.size() == capacity) {
      dropped += entries.removeFirst().count;
    }
    entries.addLast(new Entry(subscription, event, generation, 1, event.contentChangeTypes, 0));
  }

  /** The oldest entry, or null when there is none. */
  public Entry poll() {
    Entry entry = entries.pollFirst();
    if (entry == null || dropped == 0) return entry;
    int before = dropped;
    dropped = 0;
    return new Entry(entry.subscription, entry.event, entry.generation, entry.count, entry.contentChangeTypes, before);
  }

  /** Forgets what was queued for a subscription that ended. */
  public void remove(int subscription) {
    for (Iterator<Entry> left = entries.iterator(); left.hasNext(); ) {
      if (left.next().subscription == subscription) left.remove();
    }
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  private static boolean continues(UiEvent last, UiEvent next) {
    return last.type == TYPE_WINDOW_CONTENT_CHANGED && next.type == last.type && next.windowId == last.windowId;
  }
}

package dev.reprise.agent.event;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.source.UiEvent;
import org.junit.Test;

public class EventQueueTest {
  private static final int CONTENT_CHANGED = 0x800;
  private static final int CLICKED = 1;

  @Test
  public void contentChangesOfOneWindowBecomeOne() {
    EventQueue queue = new EventQueue(10);
    queue.add(5, event(CONTENT_CHANGED, 1, 1), 11);
    queue.add(5, event(CONTENT_CHANGED, 1, 2), 12);
    EventQueue.Entry entry = queue.poll();
    assertEquals(2, entry.count);
    assertEquals(3, entry.contentChangeTypes);
    assertEquals(12, entry.generation);
    assertNull(queue.poll());
  }

  @Test
  public void otherWindowsOtherTypesAndOtherSubscriptionsStayApart() {
    EventQueue queue = new EventQueue(10);
    queue.add(5, event(CONTENT_CHANGED, 1, 1), 1);
    queue.add(5, event(CONTENT_CHANGED, 2, 1), 2);
    queue.add(5, event(CLICKED, 2, 0), 3);
    queue.add(5, event(CLICKED, 2, 0), 4);
    queue.add(6, event(CONTENT_CHANGED, 2, 1), 5);
    for (long generation = 1; generation <= 5; generation++) assertEquals(generation, queue.poll().generation);
    assertTrue(queue.isEmpty());
  }

  @Test
  public void whatHasNoRoomIsDroppedOldestFirstAndCounted() {
    EventQueue queue = new EventQueue(3);
    for (int i = 1; i <= 8; i++) queue.add(5, event(CLICKED, 1, 0), i);
    EventQueue.Entry first = queue.poll();
    assertEquals(6, first.generation);
    assertEquals(5, first.dropped);
    assertEquals(0, queue.poll().dropped);
    assertEquals(8, queue.poll().generation);
  }

  @Test
  public void aDroppedEntryThatStoodForSeveralEventsCountsAsSeveral() {
    EventQueue queue = new EventQueue(1);
    for (int i = 1; i <= 4; i++) queue.add(5, event(CONTENT_CHANGED, 1, 1), i);
    queue.add(5, event(CLICKED, 1, 0), 5);
    assertEquals(4, queue.poll().dropped);
  }

  @Test
  public void anEndedSubscriptionLeavesNothing() {
    EventQueue queue = new EventQueue(3);
    queue.add(5, event(CLICKED, 1, 0), 1);
    queue.add(6, event(CLICKED, 1, 0), 2);
    queue.remove(5);
    assertEquals(6, queue.poll().subscription);
    assertTrue(queue.isEmpty());
  }

  private static UiEvent event(int type, int window, int changes) {
    return new UiEvent(type, 100, window, "org.example", "android.view.View", null, changes);
  }
}

package dev.reprise.agent.session;

import dev.reprise.agent.event.EventQueue;
import dev.reprise.agent.source.UiEvent;
import dev.reprise.agent.wire.Frame;
import java.util.ArrayDeque;

/** What one connection has still to send. Replies make their sender wait when the client is slow; events never do, they merge and drop. */
final class Outbox {
  private static final int MAX_REPLIES = 32;
  private static final int MAX_EVENTS = 256;

  private final ArrayDeque<Frame> replies = new ArrayDeque<>();
  private final EventQueue events = new EventQueue(MAX_EVENTS);
  private boolean closed;

  /** Queues a reply; blocks while the client is too far behind. After {@link #close} it is dropped: nobody is there to read it. */
  synchronized void put(Frame frame) {
    boolean interrupted = false;
    while (replies.size() >= MAX_REPLIES && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        // The answer to a cancelled request must still leave; the flag is put back below.
        interrupted = true;
      }
    }
    if (!closed) replies.add(frame);
    notifyAll();
    if (interrupted) Thread.currentThread().interrupt();
  }

  synchronized void put(int subscription, UiEvent event, long generation) {
    if (closed) return;
    events.add(subscription, event, generation);
    notifyAll();
  }

  synchronized void forget(int subscription) {
    events.remove(subscription);
  }

  /** The next frame, replies first; null when the outbox is closed and its replies are sent. */
  synchronized Frame take() throws InterruptedException {
    while (replies.isEmpty() && events.isEmpty() && !closed) wait();
    Frame reply = replies.poll();
    if (reply != null) {
      notifyAll();
      return reply;
    }
    return closed ? null : EventFrame.of(events.poll());
  }

  /** Sends what is queued, then nothing more. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}

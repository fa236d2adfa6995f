package dev.reprise.agent.session;

import dev.reprise.agent.event.EventQueue;
import dev.reprise.agent.source.UiEvent;
import dev.reprise.agent.wire.Frame;
import java.util.ArrayDeque;

/**
 * What one connection has still to send. Replies make their sender wait when the client is slow; events never do, they merge and drop. Of a stream
 * one packet waits at a time, behind all the rest.
 */
final class Outbox {
  private static final int MAX_REPLIES = 32;
  private static final int MAX_EVENTS = 256;

  private final ArrayDeque<Frame> replies = new ArrayDeque<>();
  private final EventQueue events = new EventQueue(MAX_EVENTS);
  /** The stream whose packets are taken; null when there is none. */
  private Integer stream;
  private Frame packet;
  /** A packet was handed to the writer, who has not come back for more. */
  private boolean isWriting;
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

  /** From here on packets of this stream are taken. */
  synchronized void beginStream(int id) {
    stream = id;
  }

  /** A packet that still waits is forgotten. */
  synchronized void endStream(int id) {
    if (!isOpen(id)) return;
    stream = null;
    packet = null;
    notifyAll();
  }

  synchronized boolean isOpen(int id) {
    return !closed && stream != null && stream == id;
  }

  /** Sends a stream's packet; returns when it has been written. False when the stream has ended: nothing of it is sent any more. */
  synchronized boolean send(Frame frame) throws InterruptedException {
    if (!isOpen(frame.id)) return false;
    packet = frame;
    notifyAll();
    while (isOpen(frame.id) && (packet == frame || isWriting)) wait();
    return isOpen(frame.id);
  }

  /** The next frame, replies first, packets last; null when the outbox is closed and its replies are sent. */
  synchronized Frame take() throws InterruptedException {
    if (isWriting) {
      isWriting = false;
      notifyAll();
    }
    while (replies.isEmpty() && events.isEmpty() && packet == null && !closed) wait();
    Frame reply = replies.poll();
    if (reply != null) {
      notifyAll();
      return reply;
    }
    if (closed) return null;
    return events.isEmpty() ? takePacket() : EventFrame.of(events.poll());
  }

  private Frame takePacket() {
    Frame taken = packet;
    packet = null;
    isWriting = true;
    return taken;
  }

  /** Sends what is queued, then nothing more. */
  synchronized void close() {
    closed = true;
    packet = null;
    notifyAll();
  }
}

package dev.reprise.embedded.adbd;

import dev.reprise.embedded.thread.Monitor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The packets that wait for the connection's writer. What streams write waits for room, so that a client that reads nothing makes its own
 * streams wait; all else never waits.
 */
final class Unsent {
  /** Two packets of the largest size: one is written while the next is made. */
  private static final int ROOM_BYTES = 2 * Packet.MAX_PAYLOAD_BYTES;
  /** Far more than streams that behave can have under way. */
  private static final int LIMIT_PACKETS = 16 * 1024;

  private final Deque<Packet> packets = new ArrayDeque<>();
  private int bytes;
  private boolean closed;

  /** A WRTE of a part of {@code from}, once there is room for it: nothing is copied before. Fails when the connection has gone. */
  synchronized void write(int localId, int remoteId, byte[] from, int at, int length) throws IOException {
    while (!closed && bytes > 0 && bytes + length > ROOM_BYTES) Monitor.await(this);
    if (closed) throw new IOException("Broken pipe");
    append(new Packet(Packet.WRTE, localId, remoteId, Arrays.copyOfRange(from, at, at + length)));
  }

  /** Never blocks; false when too many wait. */
  synchronized boolean add(Packet packet) {
    if (closed) return true;
    if (packets.size() >= LIMIT_PACKETS) return false;
    append(packet);
    return true;
  }

  private void append(Packet packet) {
    packets.add(packet);
    bytes += packet.data().length;
    notifyAll();
  }

  /** The next to be sent; null when the connection has gone. */
  synchronized Packet take() throws InterruptedIOException {
    while (!closed && packets.isEmpty()) Monitor.await(this);
    if (closed) return null;
    Packet packet = packets.remove();
    bytes -= packet.data().length;
    notifyAll();
    return packet;
  }

  /** What was not sent is dropped, and whoever waits goes on. */
  synchronized void close() {
    closed = true;
    packets.clear();
    bytes = 0;
    notifyAll();
  }
}

package dev.reprise.embedded.adbd;

import dev.reprise.embedded.thread.Monitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * One stream of a connection. Each side may have one WRTE under way, which the other's OKAY acknowledges: what is read here is
 * acknowledged at once while little waits to be read, and only when it was read otherwise.
 */
public final class AdbStream {
  /** More than this unread makes the sender wait. */
  private static final int UNREAD_LIMIT_BYTES = 4 * Packet.MAX_PAYLOAD_BYTES;

  final int localId;
  private final Connection connection;
  private final Deque<byte[]> unread = new ArrayDeque<>();
  private final List<Runnable> closeListeners = new ArrayList<>();
  private int remoteId;
  private int offset;
  private int unreadBytes;
  private boolean owesOkay;
  private boolean open;
  private boolean closed;
  private boolean isGivenUp;
  private boolean mayWrite;
  private final InputStream input = new Input();
  private final OutputStream output = new Output();

  AdbStream(Connection connection, int localId, int remoteId) {
    this.connection = connection;
    this.localId = localId;
    this.remoteId = remoteId;
  }

  public InputStream input() {
    return input;
  }

  /** Every write is sent before it returns, in packets of at most the size both sides agreed on. */
  public OutputStream output() {
    return output;
  }

  /** Calls back once, from another thread, when the other side or the connection has gone; at once when it has already. */
  void onClosed(Runnable listener) {
    synchronized (this) {
      if (!closed) {
        closeListeners.add(listener);
        return;
      }
    }
    listener.run();
  }

  /** Tells the other side that the stream it asked for is open. */
  void accept() {
    synchronized (this) {
      if (closed) return;
      open = true;
      mayWrite = true;
    }
    connection.send(Packet.OKAY, localId, remoteId, Packet.EMPTY);
  }

  /** The other side's OKAY: the stream we asked for is open, or our last WRTE has arrived. */
  synchronized void acknowledged(int remote) {
    remoteId = remote;
    open = true;
    mayWrite = true;
    notifyAll();
  }

  /** Waits for the answer to our own OPEN. */
  synchronized void awaitOpen() throws IOException {
    while (!open && !closed) Monitor.await(this);
    if (closed) throw new IOException("the other side refused the stream");
  }

  /** A WRTE has arrived. */
  void received(byte[] data) throws Packet.Malformed {
    synchronized (this) {
      if (closed) return;
      if (!open || owesOkay) throw new Packet.Malformed("a WRTE before the last one was acknowledged");
      if (data.length > 0) unread.add(data);
      unreadBytes += data.length;
      owesOkay = !mayTakeMore(connection.unread().arrived(this, data.length));
      notifyAll();
      if (owesOkay) return;
    }
    connection.send(Packet.OKAY, localId, remoteId, Packet.EMPTY);
  }

  /** Whether the sender may go on: there is room in this stream and on the device, or this stream's reader has all and waits for more. */
  private boolean mayTakeMore(long unreadOfAll) {
    return unreadBytes == 0 || (unreadBytes < UNREAD_LIMIT_BYTES && unreadOfAll < Unread.SPARING_BYTES);
  }

  /** Closes our side; what was written has been sent. */
  void close() {
    boolean ended = end();
    // First: whoever is told of the end finds the room that it has left.
    connection.forget(this);
    if (ended) connection.send(Packet.CLSE, localId, remoteId, Packet.EMPTY);
    dropUnread();
  }

  /** What waits here for its reader fills the device: the other side is told by the stream's end, the reader by a failure. */
  void giveUp() {
    synchronized (this) {
      isGivenUp = true;
    }
    boolean ended = end();
    dropUnread();
    if (!ended) return; // The other side has closed it already.
    connection.send(Packet.CLSE, localId, remoteId, Packet.EMPTY);
    connection.forget(this);
    connection.onThread(this::tellClosed);
  }

  private synchronized void dropUnread() {
    connection.unread().dropped(this);
    unread.clear();
    unreadBytes = 0;
    offset = 0;
  }

  /** The other side or the connection has gone: reading ends after what has arrived, writing fails. */
  void closedByPeer() {
    if (end()) tellClosed();
  }

  private void tellClosed() {
    List<Runnable> listeners;
    synchronized (this) {
      listeners = List.copyOf(closeListeners);
      closeListeners.clear();
    }
    listeners.forEach(Runnable::run);
  }

  private synchronized boolean end() {
    if (closed) return false;
    closed = true;
    notifyAll();
    return true;
  }

  private int take(byte[] into, int at, int length) throws IOException {
    boolean okay;
    int count;
    synchronized (this) {
      while (unread.isEmpty()) {
        if (isGivenUp) throw new IOException("Connection reset by peer");
        if (closed) return -1;
        Monitor.await(this);
      }
      byte[] first = unread.peek();
      count = Math.min(length, first.length - offset);
      System.arraycopy(first, offset, into, at, count);
      offset += count;
      unreadBytes -= count;
      long unreadOfAll = connection.unread().read(this, count);
      if (offset == first.length) {
        unread.remove();
        offset = 0;
      }
      okay = owesOkay && !closed && mayTakeMore(unreadOfAll);
      if (okay) owesOkay = false;
    }
    if (okay) connection.send(Packet.OKAY, localId, remoteId, Packet.EMPTY);
    return count;
  }

  private void put(byte[] from, int at, int length) throws IOException {
    synchronized (this) {
      while (!mayWrite && !closed) Monitor.await(this);
      if (closed) throw new IOException("Broken pipe");
      mayWrite = false;
    }
    connection.write(localId, remoteId, from, at, length);
  }

  private final class Input extends InputStream {
    @Override public int read() throws IOException {
      byte[] one = new byte[1];
      return take(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override public int read(byte[] into, int at, int length) throws IOException {
      return length == 0 ? 0 : take(into, at, length);
    }

    @Override public int available() {
      synchronized (AdbStream.this) {
        return unreadBytes;
      }
    }
  }

  private final class Output extends OutputStream {
    @Override public void write(int b) throws IOException {
      put(new byte[] {(byte) b}, 0, 1);
    }

    @Override public synchronized void write(byte[] from, int at, int length) throws IOException {
      int most = connection.maxPayloadBytes();
      for (int done = 0; done < length; done += most) put(from, at + done, Math.min(most, length - done));
    }
  }
}

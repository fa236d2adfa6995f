package dev.reprise.embedded.adbd;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One adb server's connection. A reader thread takes packets in, a writer thread alone sends; a service runs on a thread of its own for
 * each stream. Anything malformed closes this connection and no other.
 */
final class Connection {
  private static final int VERSION = 0x01000001;
  private static final int OLDEST_PAYLOAD_BYTES = 4096;
  /** Far more than the clients of one adb server have. */
  static final int STREAM_LIMIT = 256;

  private final Socket socket;
  private final Services services;
  private final Executor threads;
  private final Unread unread;
  private final Served served;
  private final Map<Integer, AdbStream> streams = new ConcurrentHashMap<>();
  private final Unsent unsent = new Unsent();
  private final AtomicInteger lastId = new AtomicInteger();
  private final ConcurrentLinkedQueue<Runnable> closeListeners = new ConcurrentLinkedQueue<>();
  private volatile int maxPayloadBytes = OLDEST_PAYLOAD_BYTES;
  private volatile boolean summed = true;
  private volatile boolean online;
  private volatile boolean closed;

  /** {@code unread} and {@code served} count what all connections have. */
  Connection(Socket socket, Services services, Executor threads, Unread unread, Served served) {
    this.socket = socket;
    this.services = services;
    this.threads = threads;
    this.unread = unread;
    this.served = served;
  }

  int maxPayloadBytes() {
    return maxPayloadBytes;
  }

  Unread unread() {
    return unread;
  }

  boolean isClosed() {
    return closed;
  }

  /** How many are open. */
  int streams() {
    return streams.size();
  }

  /** Reads until the connection ends; blocks. */
  void run() {
    threads.execute(this::write);
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 256 * 1024))) {
      for (Packet packet = Packet.read(in); packet != null && !closed; packet = Packet.read(in)) receive(packet);
    } catch (IOException | Packet.Malformed e) {
      // The peer has gone or does not speak adb: in both cases this connection is over, and there is nobody to tell.
    } finally {
      close();
    }
  }

  void close() {
    if (closed) return;
    closed = true;
    unsent.close();
    try {
      socket.close();
    } catch (IOException e) {
      // Closing is all that was wanted.
    }
    streams.values().forEach(AdbStream::closedByPeer);
    streams.clear();
    for (Runnable listener = closeListeners.poll(); listener != null; listener = closeListeners.poll()) listener.run();
  }

  /** Calls back when the connection has ended. */
  void onClosed(Runnable listener) {
    closeListeners.add(listener);
    if (closed && closeListeners.remove(listener)) listener.run();
  }

  /** Queues a packet; never blocks. A peer that reads nothing for too long loses the connection. */
  void send(int command, int arg0, int arg1, byte[] data) {
    if (!unsent.add(new Packet(command, arg0, arg1, data))) close();
  }

  /** Queues what a stream writes; waits while more is queued than is sent soon. */
  void write(int localId, int remoteId, byte[] from, int at, int length) throws IOException {
    unsent.write(localId, remoteId, from, at, length);
  }

  void onThread(Runnable work) {
    threads.execute(work);
  }

  void forget(AdbStream stream) {
    streams.remove(stream.localId, stream);
  }

  /** Opens a stream to the host, as `adb reverse` does for each connection on the device. */
  AdbStream openToHost(String destination) throws IOException {
    AdbStream stream = new AdbStream(this, lastId.incrementAndGet(), 0);
    streams.put(stream.localId, stream);
    send(Packet.OPEN, stream.localId, 0, (destination + "\0").getBytes(StandardCharsets.UTF_8));
    if (closed) stream.closedByPeer();
    try {
      stream.awaitOpen();
      return stream;
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  private void write() {
    try {
      OutputStream out = socket.getOutputStream();
      for (Packet packet = unsent.take(); packet != null; packet = unsent.take()) out.write(packet.bytes(summed));
    } catch (IOException e) {
      close(); // The peer has gone, or the device ends.
    }
  }

  private void receive(Packet packet) throws Packet.Malformed {
    if (packet.command() == Packet.CNXN) {
      connect(packet);
      return;
    }
    if (!online) throw new Packet.Malformed("a packet before CNXN");
    AdbStream stream = streams.get(packet.arg1());
    if (packet.command() == Packet.OPEN) {
      open(packet);
    } else if (packet.command() == Packet.WRTE) {
      if (stream != null) {
        stream.received(packet.data());
        for (AdbStream tooLong = unread.tooLong(); tooLong != null; tooLong = unread.tooLong()) tooLong.giveUp();
      } else {
        send(Packet.CLSE, 0, packet.arg0(), Packet.EMPTY);
      }
    } else if (packet.command() == Packet.OKAY) {
      if (stream != null) stream.acknowledged(packet.arg0());
    } else if (packet.command() == Packet.CLSE) {
      if (stream == null) return;
      forget(stream);
      send(Packet.CLSE, stream.localId, packet.arg0(), Packet.EMPTY);
      threads.execute(stream::closedByPeer);
    } else if (packet.command() != Packet.AUTH && packet.command() != Packet.STLS) {
      throw new Packet.Malformed("an unknown command"); // Nobody is asked to authenticate or to encrypt: an answer to it is ignored.
    }
  }

  private void connect(Packet packet) throws Packet.Malformed {
    int most = packet.arg1();
    if (most < OLDEST_PAYLOAD_BYTES) throw new Packet.Malformed("a largest payload of " + Integer.toUnsignedString(most) + " bytes");
    streams.values().forEach(AdbStream::closedByPeer);
    streams.clear();
    maxPayloadBytes = Math.min(most, Packet.MAX_PAYLOAD_BYTES);
    summed = Integer.compareUnsigned(packet.arg0(), VERSION) < 0;
    online = true;
    send(Packet.CNXN, VERSION, Packet.MAX_PAYLOAD_BYTES, services.banner().getBytes(StandardCharsets.UTF_8));
  }

  private void open(Packet packet) throws Packet.Malformed {
    if (packet.arg0() == 0) throw new Packet.Malformed("an OPEN without a stream");
    if (services.cuts()) {
      close();
      return;
    }
    int words = packet.data().length;
    if (streams.size() >= STREAM_LIMIT || !served.begin(words, streams.size())) {
      send(Packet.CLSE, 0, packet.arg0(), Packet.EMPTY);
      return;
    }
    AdbStream stream = new AdbStream(this, lastId.incrementAndGet(), packet.arg0());
    streams.put(stream.localId, stream);
    if (closed) stream.closedByPeer();
    // Exactly one NUL is the terminator: abb's arguments are separated by NULs, and the last of them may be empty.
    int length = words > 0 && packet.data()[words - 1] == 0 ? words - 1 : words;
    String name = new String(packet.data(), 0, length, StandardCharsets.UTF_8);
    int remoteId = packet.arg0();
    threads.execute(() -> {
      Service.Session session = null;
      try {
        session = session(name);
        if (session != null) serve(session, stream);
      } finally {
        // First: whoever is told of the end finds the room that it has left.
        served.end(words);
        if (session == null) refuse(stream, remoteId);
        else stream.close();
      }
    });
  }

  /** Null where nobody listens, or the name makes no sense: refused, as by a phone. */
  private Service.Session session(String name) {
    try {
      return services.open(name, this);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private void refuse(AdbStream stream, int remoteId) {
    forget(stream);
    send(Packet.CLSE, 0, remoteId, Packet.EMPTY);
    stream.closedByPeer();
  }

  private static void serve(Service.Session session, AdbStream stream) {
    stream.accept();
    try {
      session.serve(stream);
    } catch (IOException | InterruptedException | RuntimeException e) {
      // The stream breaks off; what the service had to say about it, it has said in its own protocol.
    } finally {
      Thread.interrupted(); // The thread goes back to the pool.
    }
  }
}

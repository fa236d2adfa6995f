package dev.reprise.embedded.adbd;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The least of an adb client: one stream at a time, every packet in the open. */
final class AdbClient implements Closeable {
  private final Socket socket;
  private final DataInputStream in;
  String banner;
  private int lastId;

  private AdbClient(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(20_000);
    in = new DataInputStream(socket.getInputStream());
  }

  static AdbClient raw(int port) throws IOException {
    return new AdbClient(port);
  }

  static AdbClient connect(int port) throws IOException {
    return connect(port, Packet.MAX_PAYLOAD_BYTES);
  }

  static AdbClient connect(int port, int maxPayload) throws IOException {
    AdbClient client = new AdbClient(port);
    client.send(Packet.CNXN, 0x01000001, maxPayload, "host::features=shell_v2\0");
    client.banner = new String(client.receive().data(), StandardCharsets.UTF_8);
    return client;
  }

  void send(int command, int arg0, int arg1, String data) throws IOException {
    send(command, arg0, arg1, data.getBytes(StandardCharsets.UTF_8));
  }

  void send(int command, int arg0, int arg1, byte[] data) throws IOException {
    write(new Packet(command, arg0, arg1, data).bytes(false));
  }

  void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Null when the device has closed the connection. */
  Packet receive() throws IOException {
    try {
      return Packet.read(in);
    } catch (Packet.Malformed e) {
      throw new AssertionError("the device sent a malformed packet", e);
    }
  }

  /** An open stream, or null when it was refused. */
  Stream open(String service) throws IOException {
    int id = ++lastId;
    send(Packet.OPEN, id, 0, service + "\0");
    Packet answer = receive();
    while (answer.arg1() != id) answer = receive(); // the end of an earlier stream
    if (answer.command() == Packet.CLSE) return null;
    if (answer.command() != Packet.OKAY) throw new AssertionError("expected OKAY");
    return new Stream(id, answer.arg0());
  }

  /** Everything that a service writes until it closes the stream. */
  byte[] call(String service, byte[] input) throws IOException {
    Stream stream = open(service);
    if (stream == null) return null;
    if (input.length > 0) stream.write(input);
    return stream.readAll();
  }

  String call(String service) throws IOException {
    byte[] output = call(service, new byte[0]);
    return output == null ? null : new String(output, StandardCharsets.UTF_8);
  }

  @Override public void close() throws IOException {
    socket.close();
  }

  final class Stream {
    final int localId;
    final int remoteId;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private boolean closed;
    private int okays;

    Stream(int localId, int remoteId) {
      this.localId = localId;
      this.remoteId = remoteId;
    }

    /** Writes and waits for the OKAY; what comes meanwhile is kept. */
    void write(byte[] data) throws IOException {
      int before = okays;
      send(Packet.WRTE, localId, remoteId, data);
      while (okays == before && !closed) pump();
    }

    byte[] readAll() throws IOException {
      while (!closed) pump();
      return received.toByteArray();
    }

    /** Waits for so many bytes and takes them out. */
    byte[] read(int count) throws IOException {
      while (received.size() < count && !closed) pump();
      byte[] all = received.toByteArray();
      received.reset();
      received.write(all, Math.min(count, all.length), all.length - Math.min(count, all.length));
      return Arrays.copyOf(all, Math.min(count, all.length));
    }

    void close() throws IOException {
      send(Packet.CLSE, localId, remoteId, "");
    }

    private void pump() throws IOException {
      Packet packet = receive();
      if (packet == null) throw new IOException("the device closed the connection");
      if (packet.arg1() != localId) return;
      if (packet.command() == Packet.WRTE) {
        received.write(packet.data());
        send(Packet.OKAY, localId, remoteId, "");
      } else if (packet.command() == Packet.OKAY) {
        okays++;
      } else if (packet.command() == Packet.CLSE) {
        closed = true;
      }
    }
  }

  static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}

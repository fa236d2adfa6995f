package dev.reprise.embedded.adbd;

import dev.reprise.embedded.thread.Pipe;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The shell protocol (shell_v2): standard streams and the exit code in one adb stream.
 *
 * <pre>
 * 0   1             5
 * id  length (LE)   data      ids: 0 stdin, 1 stdout, 2 stderr, 3 exit code, 4 stdin closed, 5 window size
 * </pre>
 */
final class ShellProtocol {
  private static final int STDIN = 0;
  private static final int STDOUT = 1;
  private static final int STDERR = 2;
  private static final int EXIT = 3;
  private static final int CLOSE_STDIN = 4;
  private static final int HEADER_BYTES = 5;
  private static final int CHUNK_BYTES = 256 * 1024;
  /** What is read at a time waits for the command; the rest counts as unread in the stream. */
  private static final int STDIN_BYTES = 16 * 1024;

  private final AdbStream stream;
  private final Pipe stdin = new Pipe();

  ShellProtocol(AdbStream stream) {
    this.stream = stream;
    Thread reader = new Thread(this::read, "adbd-stdin");
    reader.setDaemon(true);
    reader.start();
  }

  InputStream in() {
    return stdin.reader();
  }

  OutputStream out() {
    return new Out(STDOUT);
  }

  OutputStream err() {
    return new Out(STDERR);
  }

  /** The command has ended: nothing reads its input any more. */
  void exit(int code) throws IOException {
    stdin.reader().close();
    send(EXIT, new byte[] {(byte) code}, 0, 1);
  }

  private void read() {
    try (DataInputStream in = new DataInputStream(stream.input()); OutputStream to = stdin.writer()) {
      while (true) {
        int id = in.readUnsignedByte();
        int length = Integer.reverseBytes(in.readInt());
        if (length < 0 || length > Packet.MAX_PAYLOAD_BYTES) return;
        if (id == CLOSE_STDIN) to.close();
        for (int left = length; left > 0; ) {
          byte[] data = in.readNBytes(Math.min(left, STDIN_BYTES));
          if (data.length == 0) return;
          if (id == STDIN) pass(to, data);
          left -= data.length;
        }
      }
    } catch (EOFException e) {
      // The client has gone; the stream's own listener ends the command.
    } catch (IOException e) {
      // As above.
    }
  }

  private static void pass(OutputStream to, byte[] data) {
    try {
      to.write(data);
    } catch (IOException e) {
      // The command has closed its input: what is still sent to it is lost, as in a pipe.
    }
  }

  private void send(int id, byte[] data, int offset, int length) throws IOException {
    ByteBuffer packet = ByteBuffer.allocate(HEADER_BYTES + length).order(ByteOrder.LITTLE_ENDIAN);
    packet.put((byte) id).putInt(length).put(data, offset, length);
    stream.output().write(packet.array());
  }

  private final class Out extends OutputStream {
    private final int id;

    Out(int id) {
      this.id = id;
    }

    @Override public void write(int b) throws IOException {
      send(id, new byte[] {(byte) b}, 0, 1);
    }

    @Override public void write(byte[] data, int offset, int length) throws IOException {
      for (int done = 0; done < length; done += CHUNK_BYTES) send(id, data, offset + done, Math.min(CHUNK_BYTES, length - done));
    }
  }
}

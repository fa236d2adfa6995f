package dev.reprise.embedded.adbd;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One packet of adb's transport, all numbers little-endian.
 *
 * <pre>
 * 0        4       8       12             16           20
 * command  arg0    arg1    payload bytes  byte sum     command ^ 0xffffffff   payload...
 * </pre>
 *
 * The byte sum is 0, and not looked at, from protocol version 0x01000001 on.
 */
record Packet(int command, int arg0, int arg1, byte[] data) {
  static final int CNXN = command("CNXN");
  static final int AUTH = command("AUTH");
  static final int STLS = command("STLS");
  static final int OPEN = command("OPEN");
  static final int OKAY = command("OKAY");
  static final int CLSE = command("CLSE");
  static final int WRTE = command("WRTE");
  static final int HEADER_BYTES = 24;
  /** The largest payload either side may send, as since Android 7. */
  static final int MAX_PAYLOAD_BYTES = 1024 * 1024;
  static final byte[] EMPTY = {};

  private static int command(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  /** Reads the next packet; null when the other side has closed between two. */
  static Packet read(DataInputStream in) throws IOException, Malformed {
    byte[] header = new byte[HEADER_BYTES];
    int first = in.read();
    if (first < 0) return null;
    header[0] = (byte) first;
    try {
      in.readFully(header, 1, HEADER_BYTES - 1);
      ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
      int command = fields.getInt(0);
      int length = fields.getInt(12);
      if (fields.getInt(20) != ~command) throw new Malformed("the magic does not match the command");
      if (length < 0 || length > MAX_PAYLOAD_BYTES) throw new Malformed("a payload of " + Integer.toUnsignedString(length) + " bytes");
      byte[] data = length == 0 ? EMPTY : new byte[length];
      in.readFully(data);
      return new Packet(command, fields.getInt(4), fields.getInt(8), data);
    } catch (EOFException e) {
      throw new Malformed("the stream ended inside a packet");
    }
  }

  byte[] bytes(boolean summed) {
    ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + data.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(command).putInt(arg0).putInt(arg1).putInt(data.length).putInt(summed ? sum() : 0).putInt(~command).put(data);
    return bytes.array();
  }

  private int sum() {
    int sum = 0;
    for (byte b : data) sum += b & 0xff;
    return sum;
  }

  /** A packet that no adb sends: its connection is closed, the others go on. */
  static final class Malformed extends Exception {
    Malformed(String message) {
      super(message);
    }
  }
}

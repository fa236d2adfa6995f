package dev.reprise.agent.wire;

import dev.reprise.agent.source.MediaPacket;
import java.nio.ByteBuffer;

/**
 * The body of a packet's frame:
 *
 * <pre>
 *   0         8        9       11       13         17
 *   +---------+--------+-------+--------+----------+------+
 *   | time us | flags  | width | height | skipped  | data |
 *   +---------+--------+-------+--------+----------+------+
 *     i64       u8       u16     u16      u32        all big-endian
 * </pre>
 */
public final class PacketBody {
  /** Bytes before the data. */
  public static final int HEAD_BYTES = 17;

  private PacketBody() {}

  public static byte[] of(MediaPacket packet) {
    ByteBuffer body = ByteBuffer.allocate(HEAD_BYTES + packet.data.length);
    body.putLong(packet.timeUs).put((byte) packet.flags).putShort((short) packet.width).putShort((short) packet.height);
    return body.putInt(packet.skipped).put(packet.data).array();
  }
}

package dev.reprise.embedded.adbd;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What has arrived for streams, of all clients, and was not read yet. A sender may always have one packet under way in a stream, so that many
 * streams that nobody reads would fill the device's memory: then the one that waits longest for its reader is to be given up.
 */
final class Unread {
  /** With so much unread a stream gets its next packet only when it has read all it has. */
  static final long SPARING_BYTES = 24L * Packet.MAX_PAYLOAD_BYTES;
  /** The first packets of more streams that nobody reads than clients that behave have. */
  static final long LIMIT_BYTES = 96L * Packet.MAX_PAYLOAD_BYTES;

  /** Less in one stream is never given up: a word that waits at a prompt. All that are served have less than the limit of it together. */
  private static final int SMALL_BYTES = 64 * 1024;

  /** The one that was read last comes last. */
  private final Map<AdbStream, Integer> byStream = new LinkedHashMap<>();
  private long bytes;

  /** How much is unread now. */
  synchronized long arrived(AdbStream stream, int count) {
    byStream.merge(stream, count, Integer::sum);
    bytes += count;
    return bytes;
  }

  /** How much is unread now. */
  synchronized long read(AdbStream stream, int count) {
    int before = byStream.remove(stream);
    if (before > count) byStream.put(stream, before - count);
    bytes -= count;
    return bytes;
  }

  /** Nobody reads there any more. */
  synchronized void dropped(AdbStream stream) {
    Integer count = byStream.remove(stream);
    if (count != null) bytes -= count;
  }

  /** The stream to be given up, or null while there is room. */
  synchronized AdbStream tooLong() {
    if (bytes <= LIMIT_BYTES) return null;
    for (Map.Entry<AdbStream, Integer> entry : byStream.entrySet()) {
      if (entry.getValue() >= SMALL_BYTES) return entry.getKey();
    }
    return null;
  }
}

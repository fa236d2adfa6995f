package dev.reprise.embedded.adbd;

/** The services that run for streams, of all clients: each has threads and buffers, and the words it was asked with. */
final class Served {
  private static final int LIMIT = 512;
  /** More than so many words of the usual length: adb's own client sends 64 KB of them at most, and a packet holds a megabyte. */
  private static final int LIMIT_WORDS_BYTES = 16 * Packet.MAX_PAYLOAD_BYTES;

  private int count;
  private int wordsBytes;

  /** False when there is no room for one more. */
  synchronized boolean begin(int words) {
    if (count >= LIMIT || wordsBytes + words > LIMIT_WORDS_BYTES) return false;
    count++;
    wordsBytes += words;
    return true;
  }

  synchronized void end(int words) {
    count--;
    wordsBytes -= words;
  }
}

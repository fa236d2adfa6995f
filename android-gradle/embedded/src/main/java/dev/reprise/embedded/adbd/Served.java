package dev.reprise.embedded.adbd;

/** The services that run for streams, of all clients: each has threads and buffers, and the words it was asked with. */
final class Served {
  static final int LIMIT = 512;
  /** More than so many words of the usual length: adb's own client sends 64 KB of them at most, and a packet holds a megabyte. */
  private static final int LIMIT_WORDS_BYTES = 16 * Packet.MAX_PAYLOAD_BYTES;

  /** Which a connection finds room for, twice the limit, when the others have all the rest. */
  static final int FEW = 16;
  private static final int FEW_WORDS_BYTES = 64 * 1024;

  private int count;
  private int wordsBytes;

  /** False when there is no room for one more; {@code streams}: how many its connection has. */
  synchronized boolean begin(int words, int streams) {
    boolean isFew = streams < FEW && words <= FEW_WORDS_BYTES;
    int room = isFew ? 2 : 1;
    if (count >= room * LIMIT || wordsBytes + words > room * LIMIT_WORDS_BYTES) return false;
    count++;
    wordsBytes += words;
    return true;
  }

  synchronized void end(int words) {
    count--;
    wordsBytes -= words;
  }
}

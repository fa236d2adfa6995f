package dev.reprise.embedded.adbd;

import dev.reprise.embedded.shell.FileStat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What `sync:` answers; every number is little-endian. */
final class SyncAnswers {
  private static final int ENOENT = 2;

  private final OutputStream out;

  SyncAnswers(OutputStream out) {
    this.out = out;
  }

  /** Mode, size and time, 32 bits each; all 0 when there is no file. */
  void stat(FileStat stat) throws IOException {
    ByteBuffer answer = start("STAT", 16);
    if (stat != null) answer.putInt(stat.mode()).putInt((int) stat.size()).putInt((int) seconds(stat));
    write(answer);
  }

  void stat2(String id, FileStat stat) throws IOException {
    write(facts(id, stat, 72));
  }

  void entry(String name, FileStat stat, boolean version2) throws IOException {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (version2) {
      write(facts("DNT2", stat, 76).putInt(72, bytes.length));
    } else {
      write(start("DENT", 20).putInt(stat.mode()).putInt((int) stat.size()).putInt((int) seconds(stat)).putInt(bytes.length));
    }
    out.write(bytes);
  }

  void endOfList(boolean version2) throws IOException {
    write(start("DONE", version2 ? 76 : 20));
  }

  void data(byte[] chunk, int count) throws IOException {
    write(start("DATA", 8).putInt(count));
    out.write(chunk, 0, count);
  }

  void done() throws IOException {
    write(start("DONE", 8));
  }

  void okay() throws IOException {
    write(start("OKAY", 8));
  }

  void fail(String message) throws IOException {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    write(start("FAIL", 8).putInt(bytes.length));
    out.write(bytes);
    out.flush();
  }

  /** id, error, device, inode, mode, links, uid, gid, size, access, modification and change time. */
  private static ByteBuffer facts(String id, FileStat stat, int bytes) {
    ByteBuffer answer = start(id, bytes);
    if (stat == null) return answer.putInt(ENOENT);
    return answer.putInt(0).putLong(stat.device()).putLong(stat.inode()).putInt(stat.mode()).putInt(stat.links()).putInt(stat.uid()).putInt(stat.gid())
        .putLong(stat.size()).putLong(seconds(stat)).putLong(seconds(stat)).putLong(seconds(stat));
  }

  private static long seconds(FileStat stat) {
    return stat.modified().toInstant().getEpochSecond();
  }

  private static ByteBuffer start(String id, int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN).put(id.getBytes(StandardCharsets.US_ASCII));
  }

  private void write(ByteBuffer answer) throws IOException {
    out.write(answer.array());
  }
}

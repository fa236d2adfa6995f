package dev.reprise.embedded.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Installs in several steps: `pm install-create`, -write, -commit. */
public final class InstallSessions {
  /** One session: its `pm install` options and the APKs written so far, in temporary files of the host. */
  public static final class Session {
    public final List<String> options;
    private final Map<String, Path> apks = new LinkedHashMap<>();

    private Session(List<String> options) {
      this.options = options;
    }

    /** Takes {@code size} bytes, or all to the end when it is negative, as an APK; the number of bytes. */
    public synchronized long write(String name, InputStream from, long size) throws IOException {
      Path file = receive(from, size);
      Path before = apks.put(name, file);
      if (before != null) Files.deleteIfExists(before);
      return Files.size(file);
    }

    public synchronized List<Path> apks() {
      return List.copyOf(apks.values());
    }

    private synchronized void delete() throws IOException {
      for (Path apk : apks.values()) Files.deleteIfExists(apk);
    }
  }

  private final Map<Integer, Session> sessions = new ConcurrentHashMap<>();
  private final Random random = new Random();

  public int create(List<String> options) {
    int id = 1 + random.nextInt(Integer.MAX_VALUE - 1);
    sessions.put(id, new Session(options));
    return id;
  }

  /** Null when there is no such session. */
  public Session find(int id) {
    return sessions.get(id);
  }

  /** Ends a session, committed or not; false when there is none. */
  public boolean close(int id) throws IOException {
    Session session = sessions.remove(id);
    if (session != null) session.delete();
    return session != null;
  }

  /** Writes {@code size} bytes of a stream (all when negative) to a temporary file of the host. */
  public static Path receive(InputStream from, long size) throws IOException {
    Path file = Files.createTempFile("install", ".apk");
    file.toFile().deleteOnExit(); // A session that nobody commits.
    try (var out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[64 * 1024];
      for (long left = size < 0 ? Long.MAX_VALUE : size; left > 0; ) {
        int count = from.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (count < 0) {
          if (size < 0) break;
          throw new IOException("the stream ended " + left + " bytes before the announced " + size);
        }
        out.write(buffer, 0, count);
        left -= count;
      }
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}

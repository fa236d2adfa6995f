package dev.reprise.embedded.adbd;

import dev.reprise.embedded.shell.DeviceFiles;
import dev.reprise.embedded.shell.Errno;
import dev.reprise.embedded.shell.FileStat;
import dev.reprise.embedded.shell.Userspace;
import dev.reprise.embedded.shell.language.Scope;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/**
 * `sync:`, adb's file transfer: requests of a four-letter id and a path, answered in turn until QUIT.
 *
 * <pre>
 * STAT STA2 LST2   one file's facts (STA2 follows links)
 * LIST LIS2        a folder's
 * RECV RCV2        a file's bytes
 * SEND SND2        a file to write ({@link SyncWriter})
 * </pre>
 */
final class SyncService implements Service {
  private static final int MAX_PATH_BYTES = 4096;
  private static final int CHUNK_BYTES = 64 * 1024;

  private final DeviceFiles files;

  SyncService(Userspace userspace) {
    this.files = userspace.files();
  }

  @Override public Session open(String argument, Connection connection) {
    return this::serve;
  }

  private void serve(AdbStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream.input());
    BufferedOutputStream out = new BufferedOutputStream(stream.output(), 256 * 1024);
    SyncAnswers answers = new SyncAnswers(out);
    SyncWriter writer = new SyncWriter(files, in, answers);
    while (true) {
      String id;
      String path;
      try {
        id = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
        int length = Integer.reverseBytes(in.readInt());
        if (id.equals("QUIT")) return;
        if (length < 0 || length > MAX_PATH_BYTES) {
          answers.fail("path too long");
          return;
        }
        path = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      } catch (EOFException e) {
        return; // The client has closed the stream without QUIT.
      }
      if (!answer(id, path, in, answers, writer)) return;
      out.flush();
    }
  }

  private boolean answer(String id, String path, DataInputStream in, SyncAnswers answers, SyncWriter writer) throws IOException {
    switch (id) {
      case "STAT":
        answers.stat(find(path, false));
        return true;
      case "STA2":
      case "LST2":
        answers.stat2(id, find(path, id.equals("STA2")));
        return true;
      case "LIST":
      case "LIS2":
        list(path, id.equals("LIS2"), answers);
        return true;
      case "RECV":
        receive(path, answers);
        return true;
      case "RCV2": {
        int flags = second(in, "RCV2").getInt(4);
        if (flags == 0) receive(path, answers);
        else answers.fail("compression is not supported");
        return true;
      }
      case "SEND": {
        int comma = path.lastIndexOf(',');
        String mode = comma < 0 ? "" : path.substring(comma + 1);
        if (!mode.matches("\\d{1,9}")) {
          answers.fail("missing , in ID_SEND_V1");
          return false;
        }
        return writer.write(path.substring(0, comma), Integer.parseInt(mode), 0);
      }
      case "SND2": {
        ByteBuffer setup = second(in, "SND2");
        return writer.write(path, setup.getInt(4), setup.getInt(8));
      }
      default:
        answers.fail("unknown command " + id);
        return false;
    }
  }

  /** The second struct of a version 2 request: id, numbers. */
  private static ByteBuffer second(DataInputStream in, String id) throws IOException {
    ByteBuffer setup = ByteBuffer.wrap(in.readNBytes(id.equals("SND2") ? 12 : 8)).order(ByteOrder.LITTLE_ENDIAN);
    if (setup.limit() < 8) throw new EOFException();
    return setup;
  }

  private FileStat find(String path, boolean follow) {
    try {
      return files.stat(absolute(path), follow);
    } catch (IOException e) {
      return null; // Told as "no such file"; nothing else keeps root from a file.
    }
  }

  static String absolute(String path) {
    return new Scope().absolute(path);
  }

  private void list(String path, boolean version2, SyncAnswers answers) throws IOException {
    List<String> names;
    try {
      names = files.names(absolute(path));
    } catch (IOException e) {
      names = List.of(); // A folder that is not there has no entries: the protocol has no other answer.
    }
    for (String name : new TreeSet<>(names)) {
      FileStat stat = find(path + "/" + name, false);
      if (stat != null) answers.entry(name, stat, version2);
    }
    answers.endOfList(version2);
  }

  private void receive(String path, SyncAnswers answers) throws IOException {
    InputStream file;
    try {
      file = files.read(absolute(path), null);
    } catch (IOException e) {
      answers.fail("open failed: " + Errno.text(e));
      return;
    }
    try (file) {
      byte[] chunk = new byte[CHUNK_BYTES];
      for (int count = file.readNBytes(chunk, 0, chunk.length); count > 0; count = file.readNBytes(chunk, 0, chunk.length)) answers.data(chunk, count);
    }
    answers.done();
  }
}

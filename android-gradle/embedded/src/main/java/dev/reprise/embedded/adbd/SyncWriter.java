package dev.reprise.embedded.adbd;

import dev.reprise.embedded.shell.DeviceFiles;
import dev.reprise.embedded.shell.Errno;
import dev.reprise.embedded.shell.FileStat;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The receiving end of a push: DATA chunks until DONE with the file's time. A failure is told at once, and the rest of the file, which is
 * on its way already, is read and dropped.
 */
final class SyncWriter {
  private static final int MAX_CHUNK_BYTES = 64 * 1024;
  private static final int DRY_RUN = 0x80000000;

  private final DeviceFiles files;
  private final DataInputStream in;
  private final SyncAnswers answers;

  SyncWriter(DeviceFiles files, DataInputStream in, SyncAnswers answers) {
    this.files = files;
    this.in = in;
    this.answers = answers;
  }

  /** False when the client broke the protocol: the stream ends. */
  boolean write(String path, int mode, int flags) throws IOException {
    String absolute = SyncService.absolute(path);
    String problem = (flags & ~DRY_RUN) != 0 ? "compression is not supported" : null;
    boolean link = (mode & FileStat.TYPE) == FileStat.LINK;
    OutputStream file = null;
    if (problem == null) {
      try {
        file = (flags & DRY_RUN) != 0 ? OutputStream.nullOutputStream() : link ? new ByteArrayOutputStream() : open(absolute);
      } catch (IOException | InvalidPathException e) {
        problem = "couldn't create file: " + (e instanceof IOException io ? Errno.text(io) : e.getMessage());
      }
    }
    if (problem != null) answers.fail(problem);
    boolean failed = problem != null;
    byte[] chunk = new byte[MAX_CHUNK_BYTES];
    while (true) {
      String id = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
      int number = Integer.reverseBytes(in.readInt());
      if (id.equals("DONE")) {
        if (failed) return true;
        file.close();
        if ((flags & DRY_RUN) == 0) finish(absolute, mode, number, link ? ((ByteArrayOutputStream) file).toString(StandardCharsets.UTF_8).replace("\0", "") : null);
        answers.okay();
        return true;
      }
      if (!id.equals("DATA") || number < 0 || number > MAX_CHUNK_BYTES) {
        if (file != null) file.close();
        answers.fail(id.equals("DATA") ? "oversize data message" : "invalid data message");
        return false;
      }
      in.readFully(chunk, 0, number);
      if (failed) continue;
      try {
        file.write(chunk, 0, number);
      } catch (IOException e) {
        failed = true;
        answers.fail("write failed: " + Errno.text(e));
      }
    }
  }

  private OutputStream open(String path) throws IOException {
    Path file = files.host(path);
    if (files.isDirectory(path)) throw new FileSystemException(path, null, "Is a directory");
    for (String folder = path.substring(0, path.lastIndexOf('/')); !folder.isEmpty(); folder = folder.substring(0, folder.lastIndexOf('/'))) {
      if (files.exists(folder) && !files.isDirectory(folder)) throw new NotDirectoryException(folder);
    }
    files.makeFolders(file.getParent());
    return files.write(path, false, null);
  }

  private void finish(String path, int mode, int seconds, String linkTarget) throws IOException {
    if (linkTarget != null) {
      Path link = files.entry(path);
      files.makeFolders(link.getParent());
      Files.deleteIfExists(link);
      files.link(link, linkTarget);
      return;
    }
    Path file = files.host(path);
    // adbd gives group and others what the owner has.
    int owner = mode & 0700;
    int bits = owner | owner >> 3 | owner >> 6;
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(text(bits)));
    Files.setLastModifiedTime(file, FileTime.fromMillis(Integer.toUnsignedLong(seconds) * 1000));
  }

  private static String text(int bits) {
    StringBuilder text = new StringBuilder();
    for (int bit = 8; bit >= 0; bit--) text.append((bits >> bit & 1) == 1 ? "xwr".charAt(bit % 3) : '-');
    return text.toString();
  }
}

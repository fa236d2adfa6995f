package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.shell.language.Streams;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The device's files as its programs see them: those on disk, stamped with the device's clock, and a few that the kernel makes up. */
public final class DeviceFiles {
  private final Phone phone;
  private final Owners owners;
  private final KernelFiles kernelFiles;
  private final LinkWalk links;

  DeviceFiles(Phone phone, KernelFiles kernelFiles) {
    this.phone = phone;
    this.owners = new Owners(phone);
    this.kernelFiles = kernelFiles;
    this.links = new LinkWalk(phone.storage());
  }

  /** The host's path of an absolute device path, all links followed inside the device: what to open, read, write, and look into. */
  public Path host(String path) throws IOException {
    return phone.storage().resolve(links.resolve(path, true));
  }

  /** The host's path of a name in a folder, which may be a link itself: what to remove, move, and ask about without following it. */
  public Path entry(String path) throws IOException {
    return phone.storage().resolve(links.resolve(path, false));
  }

  /** The same file of the device, links on the way to it followed inside the device: for paths put together from a folder and a name. */
  public Path inside(Path entry) throws IOException {
    String path = phone.storage().devicePath(entry);
    return Files.isSymbolicLink(entry) ? entry(path) : host(path);
  }

  /** The device path with all links followed; the file itself may be missing. */
  public String followed(String path) throws IOException {
    return links.resolve(path, true);
  }

  /** Makes a link; the target is a device path or relative, and never leads out of the device. */
  public void link(Path link, String target) throws IOException {
    Files.createSymbolicLink(link, links.target(link, target));
  }

  public boolean exists(String path) {
    return kernelFiles.has(path) || onDisk(path);
  }

  private boolean onDisk(String path) {
    try {
      return Files.exists(host(path), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException | IOException e) {
      return false; // A name with a NUL, or one the host's file system cannot write, or links in a circle: no such file can exist.
    }
  }

  public boolean isDirectory(String path) {
    try {
      return !kernelFiles.has(path) && Files.isDirectory(host(path), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException | IOException e) {
      return false; // As in onDisk.
    }
  }

  /** @throws NoSuchFileException when there is none */
  public FileStat stat(String path, boolean follow) throws IOException {
    if (kernelFiles.has(path)) return kernelFiles.stat(path, phone.properties().nowMs());
    try {
      String found = links.resolve(path, follow);
      return FileStat.of(phone.storage().resolve(found), owners.of(found));
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(path);
    }
  }

  /** Names in a folder, unsorted. */
  public List<String> names(String path) throws IOException {
    try (Stream<Path> entries = Files.list(host(path))) {
      List<String> names = new ArrayList<>();
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
      return names;
    }
  }

  /** {@code streams}: what /dev/stdin and /dev/tty mean for the caller; may be null. */
  public InputStream read(String path, Streams streams) throws IOException {
    if (streams != null && (path.equals("/dev/stdin") || path.equals("/dev/tty") || path.equals("/proc/self/fd/0"))) return streams.in();
    if (kernelFiles.has(path)) return kernelFiles.read(path);
    if (isDirectory(path)) throw new FileSystemException(path, null, "Is a directory");
    return Files.newInputStream(host(path), LinkOption.NOFOLLOW_LINKS);
  }

  /** Creates or truncates or appends to a file. */
  public OutputStream write(String path, boolean append, Streams streams) throws IOException {
    if (path.equals("/dev/null") || path.equals("/dev/zero")) return OutputStream.nullOutputStream();
    if (streams != null) {
      if (path.equals("/dev/stdout") || path.equals("/dev/tty") || path.equals("/proc/self/fd/1")) return streams.out();
      if (path.equals("/dev/stderr") || path.equals("/proc/self/fd/2")) return streams.err();
    }
    return open(path, append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** Creates a file, or writes from the start of what is there and leaves the rest as it is. */
  public OutputStream overwrite(String path) throws IOException {
    return kernelFiles.has(path) ? write(path, true, null) : open(path, StandardOpenOption.WRITE);
  }

  private OutputStream open(String path, StandardOpenOption how) throws IOException {
    if (isDirectory(path)) throw new FileSystemException(path, null, "Is a directory");
    Path file = host(path);
    boolean created = !Files.exists(file);
    if (created) expectRoom(file);
    OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how, LinkOption.NOFOLLOW_LINKS);
    return new Stamping(stream, file, created);
  }

  /** Before something is added to the storage. @throws FileSystemException when the device's storage is full: nothing can be added any more */
  public void expectRoom(Path file) throws IOException {
    if (phone.faults().isSet(Faults.Kind.STORAGE_FULL)) throw new FileSystemException(file.toString(), null, "No space left on device");
  }

  /** Gives a file, and its folder, the device's time: the host's clock is another one. */
  public void stamp(Path file) throws IOException {
    FileTime now = FileTime.fromMillis(phone.properties().nowMs());
    Files.setLastModifiedTime(file, now);
    stampFolder(file);
  }

  /** Gives the folder of a file that was created, moved or removed the device's time. */
  public void stampFolder(Path file) throws IOException {
    if (file.getParent() != null && file.getParent().startsWith(phone.storage().root())) {
      Files.setLastModifiedTime(file.getParent(), FileTime.fromMillis(phone.properties().nowMs()));
    }
  }

  /** Makes a folder and the missing ones above it, each with the device's time. */
  public void makeFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) return;
    if (folder.getParent() != null) makeFolders(folder.getParent());
    expectRoom(folder);
    Files.createDirectory(folder);
    stamp(folder);
  }

  private final class Stamping extends FilterOutputStream {
    private final Path file;
    private final boolean created;
    private boolean closed;

    Stamping(OutputStream stream, Path file, boolean created) {
      super(stream);
      this.file = file;
      this.created = created;
    }

    @Override public void write(int value) throws IOException {
      expectRoom(file);
      out.write(value);
    }

    @Override public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > 0) expectRoom(file);
      out.write(bytes, offset, length);
    }

    @Override public void close() throws IOException {
      if (closed) return;
      closed = true;
      super.close();
      if (!Files.exists(file)) return; // Removed while it was open.
      Files.setLastModifiedTime(file, FileTime.fromMillis(phone.properties().nowMs()));
      if (created) stampFolder(file);
    }
  }
}

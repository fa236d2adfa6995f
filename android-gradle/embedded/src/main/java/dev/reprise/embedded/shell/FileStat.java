package dev.reprise.embedded.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/** What stat tells of a file. Owners are the device's ({@link Owners}), everything else is the host's file. */
public record FileStat(int mode, long size, long inode, int links, int uid, int gid, long device, FileTime modified, FileTime changed) {
  public static final int TYPE = 0170000;
  public static final int DIRECTORY = 0040000;
  public static final int REGULAR = 0100000;
  public static final int LINK = 0120000;

  /** Of the host's file itself, be it a link. */
  static FileStat of(Path host, Owners.Owner owner) throws IOException {
    Map<String, Object> unix = Files.readAttributes(host, "unix:*", LinkOption.NOFOLLOW_LINKS);
    return new FileStat((Integer) unix.get("mode"), ((Number) unix.get("size")).longValue(), ((Number) unix.get("ino")).longValue(),
        (Integer) unix.get("nlink"), owner.uid(), owner.gid(), ((Number) unix.get("dev")).longValue(),
        (FileTime) unix.get("lastModifiedTime"), (FileTime) unix.get("ctime"));
  }

  public boolean isDirectory() {
    return (mode & TYPE) == DIRECTORY;
  }

  public boolean isRegular() {
    return (mode & TYPE) == REGULAR;
  }

  public boolean isLink() {
    return (mode & TYPE) == LINK;
  }

  /** As in `ls -l`, e.g. "drwxrwx--x". */
  public String permissions() {
    String types = "?pc?d?b?-?l?s???";
    StringBuilder text = new StringBuilder().append(types.charAt((mode & TYPE) >> 12));
    for (int bit = 8; bit >= 0; bit--) text.append((mode >> bit & 1) == 1 ? "xwr".charAt(bit % 3) : '-');
    if ((mode & 04000) != 0) text.setCharAt(3, text.charAt(3) == 'x' ? 's' : 'S');
    if ((mode & 02000) != 0) text.setCharAt(6, text.charAt(6) == 'x' ? 's' : 'S');
    if ((mode & 01000) != 0) text.setCharAt(9, text.charAt(9) == 'x' ? 't' : 'T');
    return text.toString();
  }
}

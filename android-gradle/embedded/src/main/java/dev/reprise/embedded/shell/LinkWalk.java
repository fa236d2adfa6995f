package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Storage;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Follows links as a kernel does whose "/" is the device's: part by part, so that no chain of "..", and no absolute target, ends among the
 * host's files. What the host's own kernel would make of a link of the device is never asked.
 */
final class LinkWalk {
  /** As many as Linux follows before it says ELOOP. */
  private static final int MAX_LINKS = 40;
  /** Names of shared storage that are links on a phone. */
  private static final String[] SHARED_STORAGE = {"/sdcard", "/mnt/sdcard", "/storage/self/primary"};

  private final Storage storage;

  LinkWalk(Storage storage) {
    this.storage = storage;
  }

  /** The device path without links; the last part may be missing, and stays as it is unless {@code last}. */
  String resolve(String path, boolean last) throws IOException {
    Deque<String> parts = new ArrayDeque<>();
    push(parts, path);
    String at = "";
    int followed = 0;
    while (!parts.isEmpty()) {
      String part = parts.pop();
      if (part.isEmpty() || part.equals(".")) continue;
      if (part.equals("..")) {
        at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        continue;
      }
      String next = shared(at + "/" + part);
      Path host = storage.resolve(next);
      if (!Files.isSymbolicLink(host) || parts.isEmpty() && !last) {
        at = next;
        continue;
      }
      if (++followed > MAX_LINKS) throw new FileSystemLoopException(path);
      Path target = Files.readSymbolicLink(host);
      push(parts, target.startsWith(storage.root()) ? storage.devicePath(target) : target.toString());
      if (target.isAbsolute()) at = "";
    }
    return at.isEmpty() ? "/" : at;
  }

  private static void push(Deque<String> parts, String path) {
    String[] names = path.split("/");
    for (int i = names.length - 1; i >= 0; i--) parts.push(names[i]);
  }

  private static String shared(String path) {
    for (String link : SHARED_STORAGE) if (path.equals(link)) return "/storage/emulated/0";
    return path;
  }

  /**
   * What to write into a link so that apps, which follow it with the host's kernel, come to the same file: relative, because the device's
   * "/" is another folder there, and never up to where that folder ends.
   */
  Path target(Path link, String wanted) {
    if (!wanted.startsWith("/") && link.getParent().resolve(wanted).normalize().startsWith(storage.root())) return Path.of(wanted);
    String absolute = wanted.startsWith("/") ? wanted : storage.devicePath(link.getParent()) + "/" + wanted;
    return link.getParent().relativize(storage.resolve(Path.of(absolute).normalize().toString()));
  }
}

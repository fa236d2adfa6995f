package dev.reprise.embedded.storage;

import dev.reprise.embedded.phone.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The device's files, in a folder of the host; what a phone links or mounts is one folder under several names here. */
public final class DeviceFiles implements Storage {
  /** "name on the device" to "where it really lies", longest first. */
  private static final List<String[]> ALIASES =
      List.of(
          new String[] {"/storage/emulated/0", "/data/media/0"},
          new String[] {"/storage/self/primary", "/data/media/0"},
          new String[] {"/mnt/sdcard", "/data/media/0"},
          new String[] {"/sdcard", "/data/media/0"},
          new String[] {"/data/user/0", "/data/data"},
          new String[] {"/data/user_de/0", "/data/data"});

  /** The folders of a fresh device; those of shared storage as AOSP's Environment.STANDARD_DIRECTORIES has them. */
  private static final List<String> FOLDERS =
      List.of(
          "/data/app", "/data/data", "/data/local/tmp", "/data/misc", "/data/system", "/system/bin", "/system/app", "/vendor", "/proc", "/dev",
          "/data/media/0/Alarms", "/data/media/0/Android/data", "/data/media/0/Android/media", "/data/media/0/Audiobooks", "/data/media/0/DCIM",
          "/data/media/0/Documents", "/data/media/0/Download", "/data/media/0/Movies", "/data/media/0/Music", "/data/media/0/Notifications",
          "/data/media/0/Pictures", "/data/media/0/Podcasts", "/data/media/0/Recordings", "/data/media/0/Ringtones");

  private final Path root;

  public DeviceFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** Makes the folders that a device always has. */
  public void makeFolders() {
    try {
      for (String folder : FOLDERS) Files.createDirectories(resolve(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("The device's folders cannot be made below " + root + ".", e);
    }
  }

  @Override
  public Path root() {
    return root;
  }

  @Override
  public Path resolve(String devicePath) {
    Path absolute = Path.of("/").resolve(devicePath).normalize();
    String name = absolute.toString();
    for (String[] alias : ALIASES) {
      if (name.equals(alias[0]) || name.startsWith(alias[0] + "/")) {
        name = alias[1] + name.substring(alias[0].length());
        break;
      }
    }
    return root.resolve(name.substring(1)).normalize();
  }

  @Override
  public String devicePath(Path hostPath) {
    Path absolute = hostPath.toAbsolutePath().normalize();
    if (!absolute.startsWith(root)) throw new IllegalArgumentException(hostPath + " is no file of this device (" + root + ").");
    Path relative = root.relativize(absolute);
    return relative.toString().isEmpty() ? "/" : "/" + relative;
  }
}

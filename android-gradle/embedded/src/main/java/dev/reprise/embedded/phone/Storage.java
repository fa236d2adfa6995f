package dev.reprise.embedded.phone;

import java.nio.file.Path;

/**
 * The device's file system, which lies in a folder of the host. /sdcard, /storage/emulated/0 and /data/media/0 are one folder;
 * /data/data and /data/user/0 are one folder.
 */
public interface Storage {
  /** The folder of the host that is the device's "/". */
  Path root();
  /** The host's path of an absolute device path, links between the device's folders followed; never outside {@link #root}. */
  Path resolve(String devicePath);
  /** The device path of a host path below {@link #root}. */
  String devicePath(Path hostPath);
}

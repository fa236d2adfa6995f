package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Phone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Files that no disk holds: a few of /dev and /proc. */
final class KernelFiles {
  private static final int CHARACTER_DEVICE = 0020000;

  private final Map<String, Supplier<String>> texts = new TreeMap<>();

  KernelFiles(Phone phone, Userspace userspace) {
    texts.put("/dev/null", () -> "");
    texts.put("/dev/zero", null);
    texts.put("/dev/tty", () -> "");
    texts.put("/dev/stdin", () -> "");
    texts.put("/dev/stdout", () -> "");
    texts.put("/dev/stderr", () -> "");
    texts.put("/proc/uptime", () -> {
      double seconds = userspace.uptimeMs() / 1000.0;
      return String.format(Locale.ROOT, "%.2f %.2f\n", seconds, seconds);
    });
    texts.put("/proc/version", () -> "Linux version 6.1.0-reprise (" + System.getProperty("java.vm.name") + ") #1 SMP PREEMPT\n");
    texts.put("/proc/loadavg", () -> "0.00 0.00 0.00 1/" + userspace.processes().list().size() + " " + userspace.processes().lastPid() + "\n");
    texts.put("/proc/meminfo", KernelFiles::memory);
    texts.put("/proc/cpuinfo", KernelFiles::processors);
    texts.put("/proc/net/unix", () -> unixSockets(phone));
    texts.put("/proc/self/mounts", () -> "/dev/block/dm-0 / ext4 ro,seclabel,relatime 0 0\n/dev/block/dm-1 /data ext4 rw,seclabel,nosuid,nodev,noatime 0 0\n");
  }

  boolean has(String path) {
    return texts.containsKey(path);
  }

  InputStream read(String path) {
    Supplier<String> text = texts.get(path);
    return text == null ? new Zeros() : new ByteArrayInputStream(text.get().getBytes(StandardCharsets.UTF_8));
  }

  FileStat stat(String path, long nowMs) {
    FileTime now = FileTime.fromMillis(nowMs);
    int mode = path.startsWith("/dev/") ? CHARACTER_DEVICE | 0666 : FileStat.REGULAR | 0444;
    return new FileStat(mode, 0, path.hashCode() & 0xffff, 1, 0, 0, 0, now, now);
  }

  private static String memory() {
    Runtime runtime = Runtime.getRuntime();
    long total = runtime.maxMemory() / 1024;
    long free = total - (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    return String.format(Locale.ROOT, "MemTotal:       %8d kB\nMemFree:        %8d kB\nMemAvailable:   %8d kB\n", total, free, free);
  }

  private static String processors() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      text.append("processor\t: ").append(i).append("\nmodel name\t: ").append(System.getProperty("os.arch")).append("\n\n");
    }
    return text.toString();
  }

  private static String unixSockets(Phone phone) {
    StringBuilder text = new StringBuilder("Num               RefCount Protocol Flags    Type St Inode Path\n");
    int inode = 20000;
    for (String address : phone.localSockets().addresses()) {
      if (!address.startsWith("localabstract:")) continue;
      text.append("0000000000000000: 00000002 00000000 00010000 0001 01 ").append(inode++).append(" @")
          .append(address.substring("localabstract:".length())).append('\n');
    }
    return text.toString();
  }

  private static final class Zeros extends InputStream {
    @Override public int read() throws IOException {
      return 0;
    }
  }
}

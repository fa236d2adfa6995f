package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** `df [-hkm] [FILE...]`: the room on the host's disk that holds the device. */
public final class Df implements Command {
  private static final String[][] MOUNTS = {{"/dev/block/dm-0", "/"}, {"/dev/block/dm-1", "/data"}, {"/dev/fuse", "/storage/emulated"}};

  @Override public int run(Call call) throws IOException {
    Options options = Options.parse(call, "hkmaHiP", "t");
    boolean human = options.has("h") || options.has("H");
    String unit = human ? "  Size" : "   " + (options.has("m") ? "1M" : "1K") + "-blocks";
    call.out.line(String.format(Locale.ROOT, "%-16s%s %9s %9s %4s %s", "Filesystem", unit, "Used", human ? "Avail" : "Available", "Use%", "Mounted on"));
    int code = 0;
    if (options.operands().isEmpty()) {
      for (String[] mount : MOUNTS) print(call, options, mount[0], mount[1], call.phone().storage().root());
    }
    for (String operand : options.operands()) {
      Path file = call.host(operand);
      if (!Files.exists(file)) {
        code = call.complain("'" + operand + "': No such file or directory");
        continue;
      }
      String[] mount = mount(call.absolute(operand));
      print(call, options, mount[0], mount[1], file);
    }
    return code;
  }

  private static String[] mount(String path) {
    List<String> shared = List.of("/sdcard", "/storage");
    if (shared.stream().anyMatch(path::startsWith)) return MOUNTS[2];
    return path.equals("/data") || path.startsWith("/data/") ? MOUNTS[1] : MOUNTS[0];
  }

  private static void print(Call call, Options options, String device, String mountPoint, Path file) throws IOException {
    FileStore store = Files.getFileStore(file);
    long total = store.getTotalSpace();
    long free = call.phone().faults().isSet(Faults.Kind.STORAGE_FULL) ? 0 : store.getUsableSpace();
    long percent = total == 0 ? 0 : Math.round(100.0 * (total - free) / total);
    call.out.line(String.format(Locale.ROOT, "%-16s%12s %9s %9s %3d%% %s", device, size(options, total), size(options, total - free), size(options, free), percent, mountPoint));
  }

  private static String size(Options options, long bytes) {
    if (options.has("h") || options.has("H")) return HumanSize.of(bytes);
    return Long.toString(bytes / (options.has("m") ? 1024 * 1024 : 1024));
  }
}

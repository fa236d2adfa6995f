package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Errno;
import dev.reprise.embedded.shell.FileStat;
import dev.reprise.embedded.shell.Options;
import dev.reprise.embedded.shell.Owners;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * `ls` as toybox prints it to a pipe: one name a line, long lines with the time as "2023-11-28 23:17" (-l) or with seconds and zone (-ll).
 * Access and change times print the modification time: /data is mounted noatime on a phone, and the host's own times are not the device's.
 */
public final class Ls {
  private record Entry(String name, String path, FileStat stat) {}

  private final Call call;
  private final Options options;
  private boolean printed;
  private int code;

  private Ls(Call call) {
    this.call = call;
    this.options = Options.parse(call, "aAdlR1iuctSrnhpFgoLCmxsfUZbqNH", "w", "full-time", "color=", "color");
  }

  public static int run(Call call) {
    return new Ls(call).list();
  }

  private int list() {
    List<String> operands = options.operands().isEmpty() ? List.of(".") : options.operands();
    List<Entry> files = new ArrayList<>();
    List<Entry> folders = new ArrayList<>();
    for (String operand : operands) {
      String path = call.absolute(operand);
      try {
        boolean follow = options.has("L") || options.has("H") || !isLong() && !options.has("d") || operand.endsWith("/");
        FileStat stat = call.files().stat(path, follow);
        if (stat.isLink() && !options.has("d") && !isLong()) stat = call.files().stat(path, true);
        (stat.isDirectory() && !options.has("d") ? folders : files).add(new Entry(operand, path, stat));
      } catch (IOException e) {
        code = call.complain(operand, e);
      }
    }
    print(sorted(files), false);
    for (Entry folder : sorted(folders)) folder(folder, operands.size() > 1 || options.has("R"));
    return code;
  }

  private void folder(Entry folder, boolean titled) {
    if (titled) {
      call.out.print((printed ? "\n" : "") + folder.name + ":\n");
      printed = true;
    }
    List<Entry> entries = new ArrayList<>();
    try {
      List<String> names = new ArrayList<>(call.files().names(folder.path));
      if (options.has("a") || options.has("f")) names.addAll(List.of(".", ".."));
      for (String name : names) {
        if (name.startsWith(".") && !options.has("a") && !options.has("A") && !options.has("f")) continue;
        add(entries, name, call.scope.absolute(folder.path + "/" + name));
      }
    } catch (IOException e) {
      code = call.complain(folder.name, e);
    }
    entries = sorted(entries);
    print(entries, true);
    if (!options.has("R")) return;
    for (Entry entry : entries) {
      if (entry.stat.isDirectory() && !entry.name.equals(".") && !entry.name.equals("..")) {
        folder(new Entry(folder.name + (folder.name.endsWith("/") ? "" : "/") + entry.name, entry.path, entry.stat), true);
      }
    }
  }

  private void add(List<Entry> entries, String name, String path) {
    boolean follow = options.has("L");
    try {
      // A link that leads nowhere is shown as itself.
      entries.add(new Entry(name, path, call.files().stat(path, follow && call.files().exists(path))));
    } catch (NoSuchFileException e) {
      // Gone since the folder was read: an app is writing there, and those behind it are still to be shown.
    } catch (IOException e) {
      code = call.complain(path, e);
    }
  }

  private boolean isLong() {
    return options.has("l") || options.has("n") || options.has("g") || options.has("o") || options.has("full-time");
  }

  private List<Entry> sorted(List<Entry> entries) {
    if (options.has("U") || options.has("f")) return entries;
    Comparator<Entry> byName = Comparator.comparing(Entry::name);
    // Toybox: -lu and -lc show that time but sort by name; without -l or with -t they sort by it.
    boolean byTime = options.has("t") || (!isLong() && (options.has("u") || options.has("c")));
    Comparator<Entry> order = options.has("S") ? Comparator.comparingLong((Entry e) -> -e.stat.size()).thenComparing(byName)
        : byTime ? Comparator.comparing((Entry e) -> e.stat.modified()).reversed().thenComparing(byName)
        : byName;
    List<Entry> copy = new ArrayList<>(entries);
    copy.sort(options.has("r") ? order.reversed() : order);
    return copy;
  }

  private void print(List<Entry> entries, boolean inFolder) {
    List<String[]> rows = new ArrayList<>();
    int[] widths = new int[5];
    long kib = 0;
    for (Entry entry : entries) {
      String[] row = {options.has("i") ? Long.toString(entry.stat.inode()) : "", Integer.toString(entry.stat.links()),
          owner(entry.stat.uid()), owner(entry.stat.gid()), size(entry.stat)};
      for (int i = 0; i < row.length; i++) widths[i] = Math.max(widths[i], row[i].length());
      rows.add(row);
      kib += blocks(entry.stat);
    }
    if (inFolder && (isLong() || options.has("s") || options.has("h"))) call.out.line("total " + kib);
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      String[] row = rows.get(i);
      StringBuilder line = new StringBuilder();
      if (options.has("i")) line.append(pad(row[0], widths[0], true)).append(' ');
      if (options.has("s")) line.append(blocks(entry.stat)).append(' ');
      if (isLong()) {
        line.append(entry.stat.permissions()).append(pad(row[1], widths[1] + 1, true));
        if (!options.has("g")) line.append(' ').append(pad(row[2], widths[2], false));
        if (!options.has("o")) line.append(' ').append(pad(row[3], widths[3], false));
        if (options.has("Z")) line.append(" ?");
        line.append(pad(row[4], widths[4] + 1, true)).append(' ').append(time(entry.stat)).append(' ');
      }
      line.append(entry.name).append(mark(entry.stat));
      if (isLong() && entry.stat.isLink()) line.append(" -> ").append(target(entry.path));
      call.out.line(line.toString());
      printed = true;
    }
  }

  /** Blocks of 4 KiB, counted in KiB. */
  private static long blocks(FileStat stat) {
    return stat.isRegular() ? (stat.size() + 4095) / 4096 * 4 : 4;
  }

  private String owner(int id) {
    return options.has("n") ? Integer.toString(id) : Owners.name(id);
  }

  private String size(FileStat stat) {
    return options.has("h") ? HumanSize.of(stat.size()) : Long.toString(stat.size());
  }

  private String time(FileStat stat) {
    boolean full = options.count("l") > 1 || options.has("full-time");
    Instant instant = stat.modified().toInstant();
    return DateTimeFormatter.ofPattern(full ? "yyyy-MM-dd HH:mm:ss.nnnnnnnnn xx" : "yyyy-MM-dd HH:mm", Locale.ROOT)
        .withZone(ZoneId.of(call.phone().properties().timeZone())).format(instant);
  }

  private String mark(FileStat stat) {
    if ((options.has("F") || options.has("p")) && stat.isDirectory()) return "/";
    if (!options.has("F")) return "";
    return stat.isLink() ? "@" : (stat.mode() & 0111) != 0 ? "*" : "";
  }

  private String target(String path) {
    try {
      return Files.readSymbolicLink(call.files().entry(path)).toString();
    } catch (IOException e) {
      return Errno.text(e);
    }
  }

  private static String pad(String text, int width, boolean right) {
    String blanks = " ".repeat(Math.max(0, width - text.length()));
    return right ? blanks + text : text + blanks;
  }
}

package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.FileStat;
import dev.reprise.embedded.shell.Options;
import dev.reprise.embedded.shell.Owners;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** `stat [-L] [-c FORMAT] FILE...`. */
public final class Stat implements Command {
  @Override public int run(Call call) {
    Options options = Options.parse(call, "Lt", "c");
    int code = 0;
    for (String operand : options.need(call, 1)) {
      try {
        FileStat stat = call.files().stat(call.absolute(operand), options.has("L"));
        String format = options.value("c", null);
        call.out.line(format == null ? all(call, operand, stat) : fill(call, format, operand, stat));
      } catch (IOException e) {
        code = call.complain("'" + operand + "'", e);
      }
    }
    return code;
  }

  private static String all(Call call, String name, FileStat stat) {
    return fill(call, "  File: %n\n  Size: %s\t Blocks: %b\t IO Blocks: 512\t%F\nDevice: fd01h/64769d\t Inode: %i\t Links: %h\n"
        + "Access: (%a/%A)\tUid: (%u/%U)\tGid: (%g/%G)\nAccess: %y\nModify: %y\nChange: %y", name, stat);
  }

  private static String fill(Call call, String format, String name, FileStat stat) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      text.append(c == '%' && i + 1 < format.length() ? field(call, format.charAt(++i), name, stat) : String.valueOf(c));
    }
    return text.toString();
  }

  private static String field(Call call, char letter, String name, FileStat stat) {
    switch (letter) {
      case 'n': return name;
      case 'N': return "'" + name + "'";
      case 's': return Long.toString(stat.size());
      case 'b': return Long.toString((stat.size() + 4095) / 4096 * 8);
      case 'B': return "512";
      case 'o': return "4096";
      case 'a': return Integer.toOctalString(stat.mode() & 07777);
      case 'A': return stat.permissions();
      case 'f': return Integer.toHexString(stat.mode());
      case 'F': return stat.isDirectory() ? "directory" : stat.isLink() ? "symbolic link" : stat.isRegular() ? stat.size() == 0 ? "regular empty file" : "regular file" : "character device";
      case 'i': return Long.toString(stat.inode());
      case 'h': return Integer.toString(stat.links());
      case 'u': return Integer.toString(stat.uid());
      case 'U': return Owners.name(stat.uid());
      case 'g': return Integer.toString(stat.gid());
      case 'G': return Owners.name(stat.gid());
      case 'X':
      case 'Y':
      case 'Z': return Long.toString(stat.modified().toInstant().getEpochSecond());
      case 'x':
      case 'y':
      case 'z': return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.nnnnnnnnn xx", Locale.ROOT).withZone(ZoneId.of(call.phone().properties().timeZone()))
          .format(stat.modified().toInstant());
      case '%': return "%";
      default: return "?";
    }
  }
}

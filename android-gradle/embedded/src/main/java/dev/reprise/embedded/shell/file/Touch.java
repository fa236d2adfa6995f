package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.DateWords;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;

/** `touch [-c] [-d DATE | -t MMDDhhmm | -r FILE] FILE...`; times are the device's. */
public final class Touch implements Command {
  @Override public int run(Call call) throws IOException {
    Options options = Options.parse(call, "camfh", "dtr");
    FileTime time = time(call, options);
    int code = 0;
    for (String operand : options.need(call, 1)) {
      try {
        Path file = call.host(operand);
        if (!Files.exists(file)) {
          if (options.has("c")) continue;
          Files.createFile(file);
          call.files().stampFolder(file);
        }
        Files.setLastModifiedTime(file, time);
      } catch (IOException e) {
        code = call.complain("'" + operand + "'", e);
      }
    }
    return code;
  }

  private static FileTime time(Call call, Options options) throws IOException {
    if (options.has("r")) return Files.getLastModifiedTime(call.host(options.value("r", "")));
    long now = call.phone().properties().nowMs();
    String wanted = options.value("d", options.value("t", null));
    if (wanted == null) return FileTime.fromMillis(now);
    Instant instant = DateWords.parse(wanted, now, ZoneId.of(call.phone().properties().timeZone()));
    if (instant == null) throw Failure.of("bad date '" + wanted + "'");
    return FileTime.from(instant);
  }
}

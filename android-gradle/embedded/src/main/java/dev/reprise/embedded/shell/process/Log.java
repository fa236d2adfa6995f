package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.util.Locale;

/** `log [-p PRIORITY] [-t TAG] MESSAGE...` writes a line into logcat. */
public final class Log implements Command {
  @Override public int run(Call call) {
    Options options = Options.parse(call, "", "pt");
    String priority = options.value("p", "i");
    if (!priority.matches("[vdiwefsVDIWEFS]")) throw Failure.usage(call.name, "bad -p '" + priority + "'");
    call.phone().log().write(priority.toUpperCase(Locale.ROOT).charAt(0), options.value("t", "log"), String.join(" ", options.need(call, 1)));
    return 0;
  }
}

package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;

/** `sleep SECONDS[smhd]`; `usleep MICROSECONDS`. */
public final class Sleep implements Command {
  @Override public int run(Call call) throws InterruptedException {
    if (call.args.isEmpty()) throw Failure.usage(call.name, "Needs 1 argument");
    long ms = 0;
    for (String arg : call.args) ms += call.name.equals("usleep") ? milliseconds(arg) / 1_000_000 : milliseconds(arg);
    Thread.sleep(ms);
    return 0;
  }

  /** A duration as toybox reads it: seconds, or with a unit s, m, h, d. */
  static long milliseconds(String text) {
    if (!text.matches("\\d{1,12}(\\.\\d+)?[smhd]?|\\.\\d+[smhd]?")) throw Failure.of("bad number '" + text + "'");
    char unit = text.charAt(text.length() - 1);
    double value = Double.parseDouble(text.replaceAll("[smhd]$", ""));
    int seconds = unit == 'm' ? 60 : unit == 'h' ? 3600 : unit == 'd' ? 86_400 : 1;
    return Math.round(value * seconds * 1000);
  }
}

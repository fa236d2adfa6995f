package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Errno;
import dev.reprise.embedded.shell.language.Streams;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * `uiautomator dump [--compressed] [--windows] [FILE]`. Like the stock command it waits until the screen has been quiet for a second, fails
 * after ten, and exits with 0 whatever happens. {@code --compressed} is accepted, but the tree is the same.
 */
public final class UiAutomator implements Command {
  private static final int QUIET_MS = 1000;
  private static final int TIMEOUT_MS = 10_000;
  private static final String DEFAULT_FILE = "/sdcard/window_dump.xml";

  @Override public int run(Call call) throws InterruptedException {
    String verb = call.args.isEmpty() ? "" : call.args.get(0);
    if (verb.equals("dump")) return dump(call);
    call.out.line("Usage: uiautomator <subcommand> [options]\n\nAvailable subcommands:\n\nhelp: displays help message\n");
    call.out.line("dump: creates an XML dump of current UI hierarchy\n    dump [--verbose][file]\n      [--compressed]: dumps compressed layout information.\n"
        + "      [file]: the location where the dumped XML should be stored, default is\n      " + DEFAULT_FILE + "\n");
    return verb.isEmpty() || verb.equals("help") ? 0 : 1;
  }

  private static int dump(Call call) {
    String file = DEFAULT_FILE;
    boolean windows = false;
    for (String arg : call.args.subList(1, call.args.size())) {
      if (arg.equals("--windows")) windows = true;
      else if (!arg.startsWith("--")) file = arg;
    }
    Faults faults = call.phone().faults();
    String xml;
    try {
      // At once: the ten seconds that the wait for a quiet screen takes would teach a client nothing.
      if (faults.take(Faults.Kind.IDLE_TIMEOUT)) throw new Display.NotIdle();
      xml = call.phone().display().hierarchy(windows, QUIET_MS, TIMEOUT_MS);
      if (faults.take(Faults.Kind.NULL_ROOT)) xml = null;
    } catch (Display.NotIdle e) {
      call.err.line("ERROR: could not get idle state.");
      return 0;
    }
    if (xml == null || xml.isEmpty()) {
      call.err.line("ERROR: null root node returned by UiTestAutomationBridge.");
      return 0;
    }
    String path = call.absolute(file);
    try {
      OutputStream out = call.files().write(path, false, new Streams(call.in, call.out, call.err));
      out.write(xml.getBytes(StandardCharsets.UTF_8));
      if (out != call.out && out != call.err) out.close();
    } catch (IOException e) {
      // The stock dumper logs the failure and still prints the line below.
      call.phone().log().write('E', "AccessibilityNodeInfoDumper", "failed to dump window to file: " + Errno.text(e));
    }
    call.out.line("UI hierchary dumped to: " + path);
    return 0;
  }
}

package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import dev.reprise.embedded.shell.Processes;
import java.util.ArrayList;
import java.util.List;

/** `pidof [-s] NAME...`: exit 1 when there is none. */
public final class Pidof implements Command {
  @Override public int run(Call call) {
    Options options = Options.parse(call, "sx", "o");
    List<String> names = options.need(call, 1);
    List<String> pids = new ArrayList<>();
    for (Processes.Entry entry : call.userspace.processes().list()) {
      if (names.contains(entry.name())) pids.add(Integer.toString(entry.pid()));
    }
    if (pids.isEmpty()) return 1;
    call.out.line(options.has("s") ? pids.get(0) : String.join(" ", pids));
    return 0;
  }
}

package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;

/** `reboot -p` ends the device; a reboot would end its JVM too, and nobody would start it again. */
public final class Reboot implements Command {
  @Override public int run(Call call) {
    if (!Options.parse(call, "fnp", "").has("p")) throw Failure.of("this device cannot start itself again; `reboot -p` ends it");
    call.phone().powerOff();
    return 0;
  }
}

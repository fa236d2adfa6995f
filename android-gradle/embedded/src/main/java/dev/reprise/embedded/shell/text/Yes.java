package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;

/** `yes [WORD...]` until nobody reads. */
public final class Yes implements Command {
  @Override public int run(Call call) throws InterruptedException {
    String line = call.args.isEmpty() ? "y" : String.join(" ", call.args);
    while (true) {
      if (Thread.interrupted()) throw new InterruptedException();
      call.out.line(line);
    }
  }
}

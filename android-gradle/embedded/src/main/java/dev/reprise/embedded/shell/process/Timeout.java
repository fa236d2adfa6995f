package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import dev.reprise.embedded.shell.language.ProcessGroup;
import dev.reprise.embedded.shell.language.Scope;
import dev.reprise.embedded.shell.language.Streams;
import java.util.List;

/** `timeout [-s SIGNAL] DURATION COMMAND...`: exit 124 when the command was ended. */
public final class Timeout implements Command {
  private static final int TIMED_OUT = 124;

  @Override public int run(Call call) throws InterruptedException {
    int first = 0;
    while (first < call.args.size() && call.args.get(first).startsWith("-")) first += call.args.get(first).matches("-[sk]") ? 2 : 1;
    Options.parse(call.as(call.name, call.args.subList(0, Math.min(first, call.args.size()))), "v", "sk", "foreground", "preserve-status");
    List<String> words = call.args.subList(Math.min(first, call.args.size()), call.args.size());
    if (words.size() < 2) throw Failure.usage(call.name, "Need 2 arguments");
    long ms = Sleep.milliseconds(words.get(0));
    int[] code = {0};
    Scope own = call.scope.copy();
    ProcessGroup group = own.ownGroup();
    Thread thread = new Thread(() -> code[0] = call.userspace.run(words.subList(1, words.size()), own,
        new Streams(call.in, call.out, call.err), call.shell), "sh-timeout");
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(Math.max(1, ms));
      boolean late = thread.isAlive();
      if (late) {
        group.kill();
        thread.interrupt();
      }
      thread.join();
      return late ? TIMED_OUT : code[0];
    } catch (InterruptedException e) {
      group.kill();
      thread.interrupt();
      throw e;
    }
  }
}

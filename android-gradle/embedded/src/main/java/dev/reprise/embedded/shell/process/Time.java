package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.language.Streams;
import java.util.Locale;

/** `time COMMAND...`: how long it took, on standard error. Processor time is not known for one command. */
public final class Time implements Command {
  @Override public int run(Call call) {
    long startedNanos = System.nanoTime();
    int code = call.args.isEmpty() ? 0 : call.userspace.run(call.args, call.scope, new Streams(call.in, call.out, call.err), call.shell);
    double seconds = (System.nanoTime() - startedNanos) / 1e9;
    call.out.flush();
    call.err.line(String.format(Locale.ROOT, "%dm%05.2fs real     0m00.00s user     0m00.00s system", (long) seconds / 60, seconds % 60));
    return code;
  }
}

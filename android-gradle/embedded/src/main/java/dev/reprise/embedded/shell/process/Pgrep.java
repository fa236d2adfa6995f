package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import dev.reprise.embedded.shell.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** `pgrep` and `pkill [-SIGNAL]`: by name, or with -f by command line; never the command itself. */
public final class Pgrep implements Command {
  @Override public int run(Call call) {
    boolean kills = call.name.equals("pkill");
    int signal = Signals.TERM;
    List<String> args = new ArrayList<>();
    for (String arg : call.args) {
      int number = kills && arg.startsWith("-") ? Signals.number(arg.substring(1)) : -1;
      if (number >= 0) signal = number;
      else args.add(arg);
    }
    Options options = Options.parse(call.as(call.name, args), "flxoncv", "d" + (kills ? "l" : ""));
    Pattern pattern = pattern(options.need(call, 1).get(0));
    List<String> found = new ArrayList<>();
    for (Processes.Entry entry : call.userspace.processes().list()) {
      String subject = options.has("f") ? entry.commandLine() : entry.name();
      boolean matches = options.has("x") ? pattern.matcher(subject).matches() : pattern.matcher(subject).find();
      if (!matches || (entry.name().equals(call.name) && entry.parentPid() == call.scope.pid)) continue;
      found.add(entry.pid() + (options.has("l") ? " " + subject : ""));
      if (kills) call.userspace.processes().kill(entry.pid(), signal);
    }
    if (!kills && options.has("c")) call.out.line(Integer.toString(found.size()));
    else if (!kills) found.forEach(call.out::line);
    return found.isEmpty() ? 1 : 0;
  }

  private static Pattern pattern(String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw Failure.of("bad regex '" + expression + "'");
    }
  }
}

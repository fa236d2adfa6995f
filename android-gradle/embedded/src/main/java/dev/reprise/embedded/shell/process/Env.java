package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.language.Scope;
import dev.reprise.embedded.shell.language.Streams;
import java.util.List;

/** `env [NAME=VALUE...] [COMMAND...]`, `printenv [NAME...]`. */
public final class Env implements Command {
  @Override public int run(Call call) {
    if (call.name.equals("printenv") && !call.args.isEmpty()) {
      int code = 0;
      for (String name : call.args) {
        String value = call.scope.environment().get(name);
        if (value == null) code = 1;
        else call.out.line(value);
      }
      return code;
    }
    Scope scope = call.scope.copy();
    int at = 0;
    for (; at < call.args.size() && call.args.get(at).contains("="); at++) {
      String[] assignment = call.args.get(at).split("=", 2);
      scope.set(assignment[0], assignment[1]);
      scope.export(assignment[0]);
    }
    List<String> command = call.args.subList(at, call.args.size());
    if (!command.isEmpty()) return call.userspace.run(command, scope, new Streams(call.in, call.out, call.err), call.shell);
    scope.environment().forEach((name, value) -> call.out.line(name + "=" + value));
    return 0;
  }
}

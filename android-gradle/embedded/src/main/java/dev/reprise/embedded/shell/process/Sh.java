package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.language.Scope;
import dev.reprise.embedded.shell.language.Streams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** `sh -c SCRIPT [NAME ARG...]`, `sh FILE [ARG...]`, or a script on standard input. */
public final class Sh {
  private Sh() {}

  public static int run(Call call) throws InterruptedException {
    Scope scope = call.scope.child();
    scope.pid = call.userspace.newPid();
    Streams streams = new Streams(call.in, call.out, call.err);
    List<String> args = call.args;
    boolean command = false;
    while (!args.isEmpty() && args.get(0).matches("[-+][a-zA-Z]+")) {
      String option = args.get(0);
      if (!option.matches("-[exlc]+")) return refuse(call, option + ": unknown option");
      scope.exitOnError |= option.contains("e");
      scope.trace |= option.contains("x");
      command |= option.contains("c");
      args = args.subList(1, args.size());
    }
    try {
      if (command) {
        if (args.isEmpty()) return refuse(call, "-c: requires an argument");
        if (args.size() > 1) scope.name = args.get(1);
        scope.arguments = args.size() > 2 ? args.subList(2, args.size()) : List.of();
        return call.shell.run(args.get(0), scope, streams);
      }
      if (args.isEmpty() || args.get(0).equals("-")) return call.shell.run(call.readIn(), scope, streams);
      scope.name = args.get(0);
      scope.arguments = args.subList(1, args.size());
      try (var file = call.files().read(call.absolute(args.get(0)), null)) {
        return call.shell.run(new String(file.readAllBytes(), StandardCharsets.UTF_8), scope, streams);
      }
    } catch (IOException e) {
      call.complain((args.isEmpty() ? "" : args.get(0) + ": ") + "No such file or directory");
      return 127;
    }
  }

  private static int refuse(Call call, String message) {
    call.complain(message);
    return 1;
  }
}

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
    Scope scope = call.scope.copy();
    scope.pid = call.userspace.newPid();
    scope.parentPid = call.scope.pid;
    Streams streams = new Streams(call.in, call.out, call.err);
    List<String> args = call.args;
    while (!args.isEmpty() && args.get(0).matches("-[exl]+")) {
      scope.exitOnError |= args.get(0).contains("e");
      scope.trace |= args.get(0).contains("x");
      args = args.subList(1, args.size());
    }
    try {
      if (!args.isEmpty() && args.get(0).matches("-[exl]*c")) {
        if (args.size() < 2) return call.complain("-c: requires an argument");
        if (args.size() > 2) scope.name = args.get(2);
        scope.arguments = args.size() > 3 ? args.subList(3, args.size()) : List.of();
        return call.shell.run(args.get(1), scope, streams);
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
}

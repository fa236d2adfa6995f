package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Options;
import dev.reprise.embedded.shell.language.Streams;
import java.util.List;

/** Who the shell runs as: root, as on a userdebug build after `adb root`. */
public final class Identity {
  private Identity() {}

  public static int whoami(Call call) {
    call.out.line("root");
    return 0;
  }

  public static int id(Call call) {
    Options options = Options.parse(call, "unGgrZ", "");
    boolean name = options.has("n");
    if (options.has("u") || options.has("g") || options.has("G")) call.out.line(name ? "root" : "0");
    else call.out.line("uid=0(root) gid=0(root) groups=0(root) context=u:r:su:s0");
    return 0;
  }

  /** `su [USER] COMMAND...` and `su -c SCRIPT`: root already is everybody. */
  public static int su(Call call) throws InterruptedException {
    List<String> args = call.args;
    if (!args.isEmpty() && args.get(0).matches("root|0|shell|2000|-")) args = args.subList(1, args.size());
    if (args.isEmpty()) return Sh.run(call.as("sh", List.of()));
    if (args.get(0).equals("-c")) return Sh.run(call.as("sh", args));
    return call.userspace.run(args, call.scope, new Streams(call.in, call.out, call.err), call.shell);
  }

  /** `run-as PACKAGE COMMAND...`: in the app's data folder. */
  public static int runAs(Call call) throws InterruptedException {
    if (call.args.isEmpty()) {
      call.err.line("run-as: usage: run-as <package-name> [--user <uid>] <command> [<args>]\n");
      return 1;
    }
    String app = call.args.get(0);
    if (call.phone().packages().find(app) == null) {
      call.err.line("run-as: unknown package: " + app);
      return 1;
    }
    List<String> command = call.args.subList(1, call.args.size());
    var scope = call.scope.copy();
    scope.directory = "/data/user/0/" + app;
    if (command.isEmpty()) return 0;
    return call.userspace.run(command, scope, new Streams(call.in, call.out, call.err), call.shell);
  }
}

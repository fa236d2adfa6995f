package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.phone.Programs;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import java.util.List;

/**
 * `CLASSPATH=/path.jar app_process [OPTION...] PARENT_DIR [--nice-name=NAME] CLASS ARG...`. A class that is not there aborts the
 * process, as ART does after "could not find class" in the log.
 */
public final class AppProcess implements Command {
  private static final int ABORTED = 134;
  private static final int KILLED = 137;

  @Override public int run(Call call) throws InterruptedException {
    List<String> args = call.args;
    String classPath = call.scope.environment().getOrDefault("CLASSPATH", "");
    int at = 0;
    for (; at < args.size() && args.get(at).startsWith("-"); at++) {
      if (args.get(at).startsWith("-Djava.class.path=")) classPath = args.get(at).substring("-Djava.class.path=".length());
      if (args.get(at).equals("-cp") && at + 1 < args.size()) classPath = args.get(++at);
    }
    at++; // The parent folder: it has no meaning any more.
    while (at < args.size() && args.get(at).startsWith("--")) at++;
    if (at >= args.size()) {
      call.err.line("Error: no class name or --zygote supplied.\nUsage: app_process [java-options] cmd-dir start-class-name [options]");
      return abort(call, "no class name or --zygote supplied");
    }
    String mainClass = args.get(at);
    for (String jar : classPath.split(":")) {
      if (jar.isEmpty() || !call.files().exists(call.absolute(jar))) return abort(call, "could not find class '" + mainClass + "'");
    }
    if (call.phone().faults().take(Faults.Kind.AGENT_KILLED)) {
      call.err.line("Killed ");
      return KILLED;
    }
    Programs.Program program;
    try {
      program = call.phone().programs().start(classPath, mainClass, args.subList(at + 1, args.size()));
    } catch (ClassNotFoundException e) {
      return abort(call, "could not find class '" + mainClass + "'");
    }
    return Attendance.attend(call, program);
  }

  private static int abort(Call call, String reason) {
    call.phone().log().write('E', "AndroidRuntime", "ERROR: " + reason);
    call.err.line("Aborted ");
    return ABORTED;
  }
}

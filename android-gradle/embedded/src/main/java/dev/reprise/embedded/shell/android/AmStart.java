package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Out;

/** `am start [-W] [-S] [-R COUNT] INTENT`. */
final class AmStart {
  private static final int NEW_TASK = 0x10000000;

  private boolean waits;
  private boolean stops;
  private long repeats = 1;

  private AmStart() {}

  static int run(Call call, Arguments arguments) {
    return new AmStart().start(call, arguments);
  }

  private int start(Call call, Arguments arguments) {
    IntentSpec intent = IntentArguments.parse(arguments, option -> option(option, arguments));
    int code = 0;
    for (long i = 0; i < repeats && code == 0; i++) code = once(call, intent);
    return code;
  }

  private boolean option(String option, Arguments arguments) {
    switch (option) {
      case "-W":
        waits = true;
        return true;
      case "-S":
        stops = true;
        return true;
      case "-R":
        repeats = Math.max(1, arguments.number());
        return true;
      case "-P":
      case "--start-profiler":
      case "--sampling":
      case "--attach-agent":
        arguments.required();
        return true;
      default:
        return Am.ownOption(option, arguments);
    }
  }

  private int once(Call call, IntentSpec intent) {
    Activities activities = call.phone().activities();
    if (stops) {
      String target = intent.component != null ? intent.component : call.phone().packages().resolveActivity(intent);
      if (target == null) {
        call.err.line("Error: Intent does not match any activities: " + IntentText.of(intent));
        return 1;
      }
      call.out.line("Stopping: " + target.substring(0, target.indexOf('/')));
    }
    call.out.line("Starting: " + IntentText.of(intent));
    call.out.flush();
    intent.flags |= NEW_TASK;
    String packageName = intent.component == null ? null : intent.component.substring(0, intent.component.indexOf('/'));
    boolean running = !stops && activities.processes().stream().anyMatch(process -> process.name.equals(packageName));
    long startedNanos = System.nanoTime();
    String reason = activities.start(intent, stops, waits);
    long tookMs = (System.nanoTime() - startedNanos) / 1_000_000;
    Out out = waits ? call.out : call.err;
    if (reason != null) {
      out.line(reason);
      if (!reason.startsWith("Warning")) return 1;
    }
    if (!waits) return 0;
    String resumed = activities.resumed();
    call.out.line("Status: ok");
    call.out.line("LaunchState: " + (reason != null ? "HOT" : running ? "WARM" : "COLD"));
    if (resumed != null || intent.component != null) call.out.line("Activity: " + IntentText.shortName(resumed != null ? resumed : intent.component));
    call.out.line("TotalTime: " + (reason != null ? 0 : tookMs));
    call.out.line("WaitTime: " + tookMs);
    call.out.line("Complete");
    return 0;
  }
}

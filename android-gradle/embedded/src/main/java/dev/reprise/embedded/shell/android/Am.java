package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;

/** `am`, which is `cmd activity`. */
public final class Am implements Command {
  @Override public int run(Call call) throws Exception {
    if (call.args.isEmpty()) {
      call.out.line("Activity manager (activity) commands:\n  help\n      Print this help text.");
      return Arguments.MINUS_ONE;
    }
    Arguments arguments = Arguments.of(call);
    Activities activities = call.phone().activities();
    switch (call.args.get(0)) {
      case "start":
      case "start-activity": return AmStart.run(call, arguments);
      case "startservice":
      case "start-service":
      case "startforegroundservice":
      case "start-foreground-service": return startService(call, arguments);
      case "stopservice":
      case "stop-service": return stopService(call, arguments);
      case "broadcast": return broadcast(call, arguments);
      case "force-stop":
      case "stop-app":
        activities.forceStop(packageName(arguments));
        return 0;
      case "kill":
        activities.kill(packageName(arguments));
        return 0;
      case "kill-all":
        for (Activities.Process process : activities.processes()) activities.kill(process.name);
        return 0;
      case "crash":
        activities.crash(packageName(arguments));
        return 0;
      case "stack":
      case "task": return AmTask.run(call, arguments);
      case "instrument": return AmInstrument.run(call, arguments);
      case "get-current-user":
        call.out.line("0");
        return 0;
      case "get-config":
        return config(call);
      case "wait-for-broadcast-idle":
      case "wait-for-broadcast-barrier":
        activities.awaitBroadcasts();
        call.out.line("All broadcast queues are idle!");
        return 0;
      case "get-standby-bucket":
        call.out.line("10");
        return 0;
      case "clear-debug-app": return 0;
      case "set-debug-app": throw Failure.exactly(1, "am set-debug-app: no debugger reaches the apps of this device");
      case "idle-maintenance": throw Failure.exactly(1, "am idle-maintenance: this device does nothing when it is idle");
      case "set-standby-bucket": throw Failure.exactly(1, "am set-standby-bucket: every app of this device is in the bucket of active ones and stays there");
      case "to-uri":
      case "to-intent-uri":
        IntentSpec intent = IntentArguments.parse(arguments, option -> ownOption(option, arguments));
        call.out.line(call.phone().activities().toUri(intent, call.args.get(0).equals("to-intent-uri")));
        return 0;
      default: return Arguments.unknown(call, call.args.get(0));
    }
  }

  /** Options of am's own that change nothing here but take a value. */
  static boolean ownOption(String option, Arguments arguments) {
    if (option.matches("--user|--display|--receiver-permission|--windowingMode|--activityType|--task|--allow-fgs-start-reason")) arguments.required();
    return option.matches("--user|--display|--receiver-permission|--windowingMode|--activityType|--task|--allow-fgs-start-reason"
        + "|--async|--allow-background-activity-starts|--dismiss-keyguard|--splashscreen-show-icon|-D|-N|--task-overlay|--lock-task|--streaming");
  }

  private static String packageName(Arguments arguments) {
    for (String option = arguments.option(); option != null; option = arguments.option()) {
      if (option.equals("--user")) arguments.required();
      else throw Arguments.error("Error: Unknown option: " + option);
    }
    return arguments.required();
  }

  private static int startService(Call call, Arguments arguments) {
    IntentSpec intent = IntentArguments.parse(arguments, option -> ownOption(option, arguments));
    call.out.line("Starting service: " + IntentText.of(intent));
    String reason = call.phone().activities().startService(intent);
    if (reason == null) return 0;
    call.out.flush();
    call.err.line(reason.startsWith("Error") ? reason : "Error: " + reason);
    return Arguments.MINUS_ONE;
  }

  private static int stopService(Call call, Arguments arguments) {
    IntentSpec intent = IntentArguments.parse(arguments, option -> ownOption(option, arguments));
    call.out.line("Stopping service: " + IntentText.of(intent));
    call.out.flush();
    call.err.line(call.phone().activities().stopService(intent) ? "Service stopped" : "Service not stopped: was not running.");
    return Arguments.MINUS_ONE; // Even when it stopped: that is what the framework answers.
  }

  private static int broadcast(Call call, Arguments arguments) {
    IntentSpec intent = IntentArguments.parse(arguments, option -> ownOption(option, arguments));
    intent.flags |= 0x00400000; // FLAG_RECEIVER_FROM_SHELL
    call.out.line("Broadcasting: " + IntentText.of(intent));
    call.out.flush();
    Activities.BroadcastResult result = call.phone().activities().broadcast(intent);
    call.out.line("Broadcast completed: result=" + result.code + (result.data == null ? "" : ", data=\"" + result.data + "\""));
    return 0;
  }

  private static int config(Call call) {
    call.out.line("config: " + call.phone().activities().configuration());
    call.out.line("abi: " + call.phone().properties().get("ro.product.cpu.abi"));
    return 0;
  }
}

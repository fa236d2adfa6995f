package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import java.util.ArrayList;
import java.util.List;

/** `monkey -p PACKAGE [-c CATEGORY] 1`, the usual way to launch an app by package. More than one event is refused: random taps are not offered. */
public final class Monkey implements Command {
  private static final int NO_ACTIVITIES = 252; // -4
  private static final int BAD_ARGUMENTS = 255;

  @Override public int run(Call call) {
    call.args.forEach(arg -> call.out.line("  bash arg: " + arg));
    call.out.line("args: " + call.args);
    List<String> packages = new ArrayList<>();
    List<String> categories = new ArrayList<>();
    long count = -1;
    for (int i = 0; i < call.args.size(); i++) {
      String arg = call.args.get(i);
      call.out.line(" arg: \"" + arg + "\"");
      boolean valued = arg.matches("-[pcs]|--throttle|--pct-.*");
      String value = arg.matches("-[pc].+") ? arg.substring(2) : valued && i + 1 < call.args.size() ? call.args.get(++i) : "";
      if (valued) call.out.line(" arg: \"" + value + "\"");
      if (arg.startsWith("-p") && !arg.startsWith("--")) packages.add(value);
      else if (arg.startsWith("-c")) categories.add(value);
      else if (arg.matches("\\d{1,9}")) count = Long.parseLong(arg);
    }
    for (String value : packages) call.out.line(" data=\"" + value + "\"");
    for (String value : categories) call.out.line(" data=\"" + value + "\"");
    if (count < 0) {
      call.err.line("** Error: Count not specified");
      return BAD_ARGUMENTS;
    }
    if (count > 1) {
      call.err.line("** Error: this device injects no random events; use a count of 1 to launch an app");
      return BAD_ARGUMENTS;
    }
    return launch(call, packages, categories);
  }

  private static int launch(Call call, List<String> packages, List<String> categories) {
    Activities activities = call.phone().activities();
    for (String name : packages) {
      IntentSpec intent = new IntentSpec();
      intent.action = "android.intent.action.MAIN";
      intent.categories.add(categories.isEmpty() ? "android.intent.category.LAUNCHER" : categories.get(0));
      intent.packageName = name;
      intent.flags = 0x10200000; // NEW_TASK | RESET_TASK_IF_NEEDED, as a launcher does
      String activity = call.phone().packages().resolveActivity(intent);
      if (activity == null) continue;
      intent.packageName = null;
      intent.component = activity;
      String reason = activities.start(intent, false, false);
      if (reason != null && !reason.startsWith("Warning")) continue;
      call.out.line("Events injected: 1\n## Network stats: elapsed time=0ms (0ms mobile, 0ms wifi, 0ms not connected)");
      return 0;
    }
    call.out.line("** No activities found to run, monkey aborted.");
    return NO_ACTIVITIES;
  }
}

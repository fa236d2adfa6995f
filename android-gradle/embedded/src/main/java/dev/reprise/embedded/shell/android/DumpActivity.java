package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Owners;
import java.util.ArrayList;
import java.util.List;

/** `dumpsys activity [activities|recents|top|services|processes]`. */
final class DumpActivity {
  private DumpActivity() {}

  static void print(Call call, List<String> args) {
    String part = args.stream().filter(arg -> !arg.startsWith("-")).findFirst().orElse("");
    switch (part) {
      case "a":
      case "activities":
        activities(call);
        break;
      case "r":
      case "recents":
        recents(call);
        break;
      case "top":
        top(call);
        break;
      case "s":
      case "services":
        services(call, args.stream().filter(arg -> !arg.startsWith("-")).skip(1).findFirst().orElse(""));
        break;
      case "p":
      case "processes":
        processes(call);
        break;
      case "":
      case "all":
        recents(call);
        services(call, "");
        activities(call);
        processes(call);
        break;
      default:
        call.out.line("Bad activity command, or no activities match: " + part + "\nUse -h for help.");
    }
  }

  private static String task(Call call, Activities.Task task) {
    String root = root(task);
    String packageName = root.replaceFirst("/.*", "");
    return "Task{" + DumpText.id("task " + task.id()) + " #" + task.id() + " type=standard A=" + uid(call, packageName) + ":" + packageName + " U=0 visible=" + task.visible()
        + " visibleRequested=" + task.visible() + " mode=fullscreen translucent=false sz=" + task.activities().size() + "}";
  }

  private static String root(Activities.Task task) {
    return task.activities().isEmpty() ? "unknown/unknown" : task.activities().get(task.activities().size() - 1).component();
  }

  private static int uid(Call call, String packageName) {
    var info = call.phone().packages().find(packageName);
    return info == null ? 1000 : info.uid;
  }

  private static void activities(Call call) {
    Activities activities = call.phone().activities();
    call.out.line("ACTIVITY MANAGER ACTIVITIES (dumpsys activity activities)");
    call.out.line("Display #0 (activities from top to bottom):");
    for (Activities.Task task : activities.tasks()) {
      call.out.line("  * " + task(call, task));
      for (int i = 0; i < task.activities().size(); i++) {
        String component = task.activities().get(i).component();
        String packageName = component.replaceFirst("/.*", "");
        call.out.line("    * Hist  #" + (task.activities().size() - 1 - i) + ": " + DumpText.activity(component, task.id()));
        call.out.line("        packageName=" + packageName + " processName=" + packageName);
        call.out.line("        mActivityComponent=" + IntentText.shortName(component));
        call.out.line("        state=" + task.activities().get(i).state());
      }
    }
    String resumed = activities.resumed();
    String record = resumed == null ? "null" : DumpText.activity(resumed, DumpWindow.resumedTask(activities));
    call.out.line("\n  topResumedActivity=" + record + "\n");
    call.out.line("  ResumedActivity: " + record + "\n");
    call.out.line("ActivityTaskSupervisor state:");
    call.out.line("  topDisplayFocusedRootTask=" + (activities.tasks().isEmpty() ? "null" : task(call, activities.tasks().get(0))));
  }

  private static void recents(Call call) {
    List<Activities.Task> tasks = call.phone().activities().tasks().stream().filter(Activities.Task::inRecents).toList();
    call.out.line("ACTIVITY MANAGER RECENT TASKS (dumpsys activity recents)");
    call.out.line("  Recent tasks:");
    for (int i = 0; i < tasks.size(); i++) {
      call.out.line("  * Recent #" + i + ": " + task(call, tasks.get(i)));
      call.out.line("    mActivityComponent=" + IntentText.shortName(root(tasks.get(i))));
    }
    call.out.line("\n  Visible recent tasks (most recent first):");
    for (int i = 0; i < tasks.size(); i++) {
      Activities.Task task = tasks.get(i);
      call.out.line("  * RecentTaskInfo #" + i + ": ");
      call.out.line("    id=" + task.id() + " userId=0 hasTask=true lastActiveTime=0");
      call.out.line("    baseIntent=Intent { act=android.intent.action.MAIN cmp=" + IntentText.shortName(root(task)) + " }");
      call.out.line("    topActivity=ComponentInfo{" + (task.activities().isEmpty() ? root(task) : task.activities().get(0).component()) + "}");
    }
  }

  private static void top(Call call) {
    Activities activities = call.phone().activities();
    for (Activities.Task task : activities.tasks()) {
      if (!task.visible() || task.activities().isEmpty()) continue;
      Activities.Activity activity = task.activities().get(0);
      String component = activity.component();
      String packageName = component.replaceFirst("/.*", "");
      call.out.line("TASK " + uid(call, packageName) + ":" + packageName + " id=" + task.id() + " userId=0 displayId=0");
      String id = DumpText.id("activity " + component + task.id());
      call.out.line("  ACTIVITY " + IntentText.shortName(component) + " " + id + " pid=" + pid(activities, packageName) + " userId=0");
      call.out.line("    Local Activity " + DumpText.id("local " + component) + " State:");
      call.out.line("      mResumed=" + activity.state().equals("RESUMED") + " mStopped=" + activity.state().equals("STOPPED") + " mFinished=false");
    }
  }

  private static int pid(Activities activities, String packageName) {
    return activities.processes().stream().filter(process -> process.name.equals(packageName)).mapToInt(process -> process.pid).findFirst().orElse(0);
  }

  /** All, or with a package or component those of it (AOSP's ActiveServices.ServiceDumper). */
  private static void services(Call call, String of) {
    call.out.line("ACTIVITY MANAGER SERVICES (dumpsys activity services)");
    List<String> running = new ArrayList<>(call.phone().activities().services());
    List<String> foreground = call.phone().activities().foregroundServices();
    running.removeIf(service -> !of.isEmpty() && !service.startsWith(of + "/") && !service.equals(of) && !service.equals(IntentArguments.component(of)));
    call.out.line(running.isEmpty() ? "  (nothing)" : "  User 0 active services:");
    for (String service : running) {
      String packageName = service.replaceFirst("/.*", "");
      call.out.line("  * ServiceRecord{" + DumpText.id("service " + service) + " u0 " + IntentText.shortName(service) + "}");
      call.out.line("    intent={cmp=" + IntentText.shortName(service) + "}");
      call.out.line("    packageName=" + packageName);
      call.out.line("    processName=" + packageName);
      call.out.line("    app=ProcessRecord{" + DumpText.id("process " + pid(call.phone().activities(), packageName)) + " " + pid(call.phone().activities(), packageName) + ":"
          + packageName + "/" + Owners.name(uid(call, packageName)).replace("_", "") + "}");
      if (foreground.contains(service)) call.out.line("    isForeground=true");
    }
  }

  private static void processes(Call call) {
    call.out.line("ACTIVITY MANAGER RUNNING PROCESSES (dumpsys activity processes)");
    call.out.line("  All known processes:");
    for (Activities.Process process : call.phone().activities().processes()) {
      String record = process.pid + ":" + process.name + "/" + Owners.name(process.uid).replace("_", "");
      call.out.line("  *APP* UID " + process.uid + " ProcessRecord{" + DumpText.id("process " + process.pid) + " " + record + "}");
      call.out.line("    user #0 uid=" + process.uid + "\n    pid=" + process.pid + "\n    packageList={" + process.name + "}");
    }
    call.out.line("  mHomeProcess: null\n  mConfiguration: {" + call.phone().display().now().densityDpi + "dpi}");
  }
}

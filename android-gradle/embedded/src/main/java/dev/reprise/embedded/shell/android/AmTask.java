package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Failure;

/** `am stack list | remove ID` and `am task ...`. */
final class AmTask {
  private AmTask() {}

  static int run(Call call, Arguments arguments) {
    String what = arguments.required();
    if (call.args.get(0).equals("stack")) {
      switch (what) {
        case "list": return list(call);
        case "info": return list(call);
        case "remove": return remove(call, arguments);
        default: return unknown(call, what);
      }
    }
    switch (what) {
      case "lock":
      case "resizeable":
      case "resize": throw Failure.exactly(1, "am task " + what + ": every task of this device fills its screen, and any may be left");
      default: return unknown(call, what);
    }
  }

  private static int unknown(Call call, String what) {
    call.err.line("Error: unknown command '" + what + "'");
    return Arguments.MINUS_ONE;
  }

  private static int remove(Call call, Arguments arguments) {
    int id = (int) arguments.number();
    call.phone().activities().removeTask(id); // A task that is gone already is no error.
    return 0;
  }

  private static int list(Call call) {
    String bounds = "[0,0][" + call.phone().display().now().width + "," + call.phone().display().now().height + "]";
    for (Activities.Task task : call.phone().activities().tasks()) {
      String top = task.activities().isEmpty() ? "unknown" : task.activities().get(0).component();
      String root = task.activities().isEmpty() ? "unknown" : task.activities().get(task.activities().size() - 1).component();
      call.out.line("RootTask id=" + task.id() + " bounds=" + bounds + " displayId=0 userId=0");
      call.out.line(" configuration={" + call.phone().display().now().densityDpi + "dpi}");
      call.out.line("  taskId=" + task.id() + ": " + root + " bounds=" + bounds + " userId=0 visible=" + task.visible() + " topActivity=ComponentInfo{" + top + "}");
      call.out.line("");
    }
    return 0;
  }
}

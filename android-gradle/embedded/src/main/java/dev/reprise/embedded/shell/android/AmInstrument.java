package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Programs;
import dev.reprise.embedded.shell.Call;

/** `am instrument`: with -w it attends the instrumentation to its end, else it leaves it running. */
final class AmInstrument {
  private AmInstrument() {}

  static int run(Call call, Arguments arguments) throws InterruptedException {
    boolean raw = false;
    boolean waits = false;
    for (String option = arguments.option(); option != null; option = arguments.option()) {
      switch (option) {
        case "-r":
          raw = true;
          break;
        case "-w":
          waits = true;
          break;
        case "-e":
          // For the code of the instrumentation, which does not run here.
          arguments.required();
          arguments.required();
          break;
        case "-p":
        case "--user":
        case "--abi":
        case "-f":
          arguments.required();
          break;
        case "-m":
        case "--no-window-animation":
        case "--no-isolated-storage":
        case "--no-hidden-api-checks":
        case "--no-test-api-access":
        case "--no-restart":
        case "--instrument-sdk-sandbox":
          break;
        default:
          throw Arguments.error("Error: Unknown option: " + option);
      }
    }
    String component = arguments.required();
    String expanded = IntentArguments.component(component);
    if (expanded == null) throw Arguments.error("Error: Bad component name: " + component);
    Programs.Program program;
    try {
      program = call.phone().programs().instrument(expanded);
    } catch (Programs.NotInstrumentable e) {
      return failed(call, component, raw, e.getMessage());
    }
    return waits ? Attendance.attend(call, program) : 0;
  }

  private static int failed(Call call, String component, boolean raw, String reason) {
    if (raw) {
      call.out.line("INSTRUMENTATION_STATUS: id=ActivityManagerService");
      call.out.line("INSTRUMENTATION_STATUS: Error=" + reason);
      call.out.line("INSTRUMENTATION_STATUS_CODE: -1");
    } else if (!reason.startsWith("Unable to find")) {
      call.out.line("INSTRUMENTATION_STATUS: Error=" + reason);
    }
    call.out.flush();
    call.err.line("android.util.AndroidException: INSTRUMENTATION_FAILED: " + component);
    return 1;
  }
}

package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.shell.Call;

/** `am instrument`: no package here has instrumentation, so it fails as on a phone without it. */
final class AmInstrument {
  private AmInstrument() {}

  static int run(Call call, Arguments arguments) {
    boolean raw = false;
    for (String option = arguments.option(); option != null; option = arguments.option()) {
      switch (option) {
        case "-r":
          raw = true;
          break;
        case "-e":
          arguments.required();
          arguments.required();
          break;
        case "-p":
        case "--user":
        case "--abi":
        case "-f":
          arguments.required();
          break;
        case "-w":
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
    if (raw) {
      call.out.line("INSTRUMENTATION_STATUS: id=ActivityManagerService");
      call.out.line("INSTRUMENTATION_STATUS: Error=Unable to find instrumentation info for: ComponentInfo{" + expanded + "}");
      call.out.line("INSTRUMENTATION_STATUS_CODE: -1");
    }
    call.out.flush();
    call.err.line("android.util.AndroidException: INSTRUMENTATION_FAILED: " + component);
    return 1;
  }
}

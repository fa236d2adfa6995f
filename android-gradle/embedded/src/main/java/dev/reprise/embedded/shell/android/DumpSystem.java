package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.shell.Call;
import java.util.List;

/** The short dumps: what clients of adb look for in them, from the device's own state where it has one. */
final class DumpSystem {
  private DumpSystem() {}

  static void nothing(Call call, List<String> args) {}

  static void packages(Call call, List<String> args) {
    String name = args.stream().filter(arg -> !arg.startsWith("-")).findFirst().orElse(null);
    if (name != null && !name.equals("packages")) {
      PackageDump.run(call, name);
      return;
    }
    for (Packages.Info info : call.phone().packages().list()) PackageDump.run(call, info.name);
  }

  static void inputMethod(Call call, List<String> args) {
    boolean shown = call.phone().input().keyboardShown();
    String method = call.phone().settings().get("secure", "default_input_method");
    call.out.line("Current Input Method Manager state:");
    call.out.line("  Input Methods: mMethodMapUpdateCount=1");
    call.out.line("  mCurMethodId=" + method + " mCurSeq=1 mFocusedWindowPerceptible=" + shown);
    call.out.line("  mShowRequested=" + shown + " mShowExplicitlyRequested=false mShowForced=false mInputShown=" + shown);
    call.out.line("  mInteractive=true mIsInteractive=true");
    call.out.line("  mSystemReady=true mInteractive=true");
  }

  static void battery(Call call, List<String> args) {
    call.out.line("Current Battery Service state:\n  AC powered: true\n  USB powered: false\n  Wireless powered: false\n  Dock powered: false\n  Max charging current: 0\n"
        + "  Max charging voltage: 0\n  Charge counter: 10000\n  status: 4\n  health: 2\n  present: true\n  level: 100\n  scale: 100\n  voltage: 5000\n  temperature: 250\n  technology: Li-ion");
  }

  static void power(Call call, List<String> args) {
    call.out.line("POWER MANAGER (dumpsys power)\n\nPower Manager State:\n  mDirty=0x0\n  mWakefulness=Awake\n  mWakefulnessChanging=false\n  mIsPowered=true\n  mPlugType=1\n"
        + "  mBatteryLevel=100\n  mStayOn=" + !"0".equals(String.valueOf(call.phone().settings().get("global", "stay_on_while_plugged_in")))
        + "\n  mSystemReady=true\n  mBootCompleted=true\n  mHoldingDisplaySuspendBlocker=true\n\nDisplay Power: state=ON");
  }

  static void display(Call call, List<String> args) {
    Display display = call.phone().display();
    String size = display.width() + " x " + display.height();
    call.out.line("DISPLAY MANAGER (dumpsys display)\n  mOnlyCode=false\n  mSafeMode=false\n\nDisplay Devices: size=1\n  DisplayDeviceInfo{\"Built-in Screen\": " + size
        + ", density " + display.densityDpi() + ", state ON}\n\nLogical Displays: size=1\n  Display 0:\n    mDisplayId=0\n"
        + "    mBaseDisplayInfo=DisplayInfo{\"Built-in Screen\", displayId 0, real " + size + ", largest app " + size + ", rotation 0, density " + display.densityDpi() + ", state ON}\n"
        + "    mOverrideDisplayInfo=DisplayInfo{\"Built-in Screen\", displayId 0, app " + size + ", real " + size + ", rotation 0, density " + display.densityDpi() + ", state ON}");
  }

  static void input(Call call, List<String> args) {
    Display display = call.phone().display();
    String frame = "[0, 0, " + display.width() + ", " + display.height() + "]";
    call.out.line("INPUT MANAGER (dumpsys input)\n\nInput Reader State (Nums of device: 1):\n  Device 1: touchscreen\n    Sources: TOUCHSCREEN\n    Touch Input Mapper (mode - DIRECT):\n"
        + "      Viewport INTERNAL: displayId=0, uniqueId=local:0, port=0, orientation=0, logicalFrame=" + frame + ", physicalFrame=" + frame
        + ", deviceSize=[" + display.width() + ", " + display.height() + "], isActive=[1]\n      SurfaceOrientation: 0\n\nInput Dispatcher State:\n  DispatchEnabled: true\n  DispatchFrozen: false\n"
        + "  FocusedWindows:\n    displayId=0, name='" + call.phone().activities().focusedWindow() + "'");
  }

  static void deviceIdle(Call call, List<String> args) {
    if (!args.contains("whitelist")) call.out.line("  Settings:\n  mState=ACTIVE\n  mLightState=ACTIVE");
  }

  static void wifi(Call call, List<String> args) {
    call.out.line("Wi-Fi is " + ("0".equals(call.phone().settings().get("global", "wifi_on")) ? "disabled" : "enabled"));
  }

  static void telephony(Call call, List<String> args) {
    call.out.line("last known state:\n  Phone Id=0\n    mCallState=0\n    mRingingCallState=0\n    mForegroundCallState=0\n    mCallIncomingNumber=\n    mServiceState={mVoiceRegState=1(OUT_OF_SERVICE)}");
  }

  static void memory(Call call, List<String> args) {
    Runtime runtime = Runtime.getRuntime();
    long total = runtime.maxMemory() / 1024;
    long used = (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    call.out.line("Applications Memory Usage (in Kilobytes):\n\nTotal RAM: " + total + "K (status normal)\n Free RAM: " + (total - used) + "K\n Used RAM: " + used + "K");
  }

  static void accessibility(Call call, List<String> args) {
    call.out.line("ACCESSIBILITY MANAGER (dumpsys accessibility)\n\nUser state[\n     attributes:{id=0, touchExplorationEnabled=false, serviceHandlesDoubleTap=false, displayMagnificationEnabled=false}\n"
        + "     Bound services:{}\n     Enabled services:{" + String.valueOf(call.phone().settings().get("secure", "enabled_accessibility_services")).replace("null", "") + "}]");
  }
}

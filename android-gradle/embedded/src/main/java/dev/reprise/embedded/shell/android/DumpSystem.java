package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Failure;
import java.util.List;
import java.util.Locale;

/** The short dumps: what clients of adb look for in them, from the device's own state where it has one. */
final class DumpSystem {
  private DumpSystem() {}

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
    call.out.print(String.format(Locale.ROOT, """
        Current Input Method Manager state:
          Input Methods: mMethodMapUpdateCount=1
          mCurMethodId=%s mCurSeq=1 mFocusedWindowPerceptible=%s
          mShowRequested=%s mShowExplicitlyRequested=false mShowForced=false mInputShown=%s
          mSystemReady=true mInteractive=%s
        """, call.phone().settings().get("secure", "default_input_method"), shown, shown, shown, call.phone().systemUi().isAwake()));
  }

  /** It never leaves its charger: what would change that is refused. */
  static void battery(Call call, List<String> args) {
    if (!args.isEmpty() && !args.get(0).startsWith("-")) {
      throw Failure.exactly(1, "dumpsys battery: this device's battery is full and stays on its charger; " + args.get(0) + " cannot change that");
    }
    call.out.print("""
        Current Battery Service state:
          AC powered: true
          USB powered: false
          Wireless powered: false
          Dock powered: false
          Max charging current: 0
          Max charging voltage: 0
          Charge counter: 10000
          status: 5
          health: 2
          present: true
          level: 100
          scale: 100
          voltage: 5000
          temperature: 250
          technology: Li-ion
        """);
  }

  static void power(Call call, List<String> args) {
    String stayOn = call.phone().settings().get("global", "stay_on_while_plugged_in");
    boolean awake = call.phone().systemUi().isAwake();
    call.out.print(String.format(Locale.ROOT, """
        POWER MANAGER (dumpsys power)

        Power Manager State:
          mDirty=0x0
          mWakefulness=%2$s
          mWakefulnessChanging=false
          mIsPowered=true
          mPlugType=1
          mBatteryLevel=100
          mStayOn=%1$s
          mSystemReady=true
          mBootCompleted=true
          mHoldingDisplaySuspendBlocker=%3$s

        Display Power: state=%4$s
        """, stayOn != null && !stayOn.equals("0"), awake ? "Awake" : "Asleep", awake, awake ? "ON" : "OFF"));
  }

  static void display(Call call, List<String> args) {
    DisplayShape physical = call.phone().display().physical();
    DisplayShape now = call.phone().display().now();
    call.out.print(String.format(Locale.ROOT, """
        DISPLAY MANAGER (dumpsys display)
          mOnlyCode=false
          mSafeMode=false
          mViewports=[DisplayViewport{type=INTERNAL, valid=true, isActive=true, displayId=0, uniqueId='local:0', physicalPort=0, orientation=%3$d, \
        logicalFrame=Rect(0, 0 - %1$d, %2$d), physicalFrame=Rect(0, 0 - %1$d, %2$d), deviceWidth=%1$d, deviceHeight=%2$d}]

        Display Devices: size=1
          DisplayDeviceInfo{"Built-in Screen": %5$s, density %6$d, state %7$s}

        Logical Displays: size=1
          Display 0:
            mDisplayId=0
            mState=%7$s
            mBaseDisplayInfo=DisplayInfo{"Built-in Screen", displayId 0, real %5$s, rotation 0, density %6$d, state %7$s}
            mOverrideDisplayInfo=DisplayInfo{"Built-in Screen", displayId 0, app %1$d x %2$d, real %1$d x %2$d, rotation %3$d, density %4$d, state %7$s}
        """, now.width, now.height, now.rotation, now.densityDpi, physical.width + " x " + physical.height, physical.densityDpi, call.phone().systemUi().isAwake() ? "ON" : "OFF"));
  }

  static void input(Call call, List<String> args) {
    DisplayShape base = call.phone().display().base();
    DisplayShape now = call.phone().display().now();
    call.out.print(String.format(Locale.ROOT, """
        INPUT MANAGER (dumpsys input)

        Input Reader State (Nums of device: 1):
          Device 1: touchscreen
            Sources: TOUCHSCREEN
            Touch Input Mapper (mode - DIRECT):
              Viewport INTERNAL: displayId=0, uniqueId=local:0, port=0, orientation=%3$d, logicalFrame=[0, 0, %1$d, %2$d], \
        physicalFrame=[0, 0, %4$d, %5$d], deviceSize=[%4$d, %5$d], isActive=[1]
              SurfaceOrientation: %3$d

        Input Dispatcher State:
          DispatchEnabled: true
          DispatchFrozen: false
          FocusedWindows:
            displayId=0, name='%6$s'
        """, now.width, now.height, now.rotation, base.width, base.height, call.phone().activities().focusedWindow()));
  }

  static void deviceIdle(Call call, List<String> args) {
    if (!args.contains("whitelist")) call.out.line("  Settings:\n  mState=ACTIVE\n  mLightState=ACTIVE");
  }

  static void wifi(Call call, List<String> args) {
    call.out.line("Wi-Fi is " + ("0".equals(call.phone().settings().get("global", "wifi_on")) ? "disabled" : "enabled"));
  }

  /** It has no telephone: no call, no network. */
  static void telephony(Call call, List<String> args) {
    call.out.print("""
        last known state:
          Phone Id=0
            mCallState=0
            mRingingCallState=0
            mForegroundCallState=0
            mCallIncomingNumber=
            mServiceState={mVoiceRegState=1(OUT_OF_SERVICE)}
        """);
  }

  /** The JVM's memory, which all apps share. */
  static void memory(Call call, List<String> args) {
    Runtime runtime = Runtime.getRuntime();
    long total = runtime.maxMemory() / 1024;
    long used = (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    call.out.print(String.format(Locale.ROOT, """
        Applications Memory Usage (in Kilobytes):

        Total RAM: %dK (status normal)
         Free RAM: %dK
         Used RAM: %dK
        """, total, total - used, used));
  }

  static void accessibility(Call call, List<String> args) {
    String services = call.phone().settings().get("secure", "enabled_accessibility_services");
    call.out.print(String.format(Locale.ROOT, """
        ACCESSIBILITY MANAGER (dumpsys accessibility)

        User state[
             attributes:{id=0, touchExplorationEnabled=false, serviceHandlesDoubleTap=false}
             Bound services:{}
             Enabled services:{%s}]
        """, services == null ? "" : services));
  }
}

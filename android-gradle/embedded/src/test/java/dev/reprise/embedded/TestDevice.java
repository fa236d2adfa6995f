package dev.reprise.embedded;

import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.phone.DeviceProfile;
import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.phone.IntentSpec;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.phone.Phone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The one device of a test run, booted on first use, and what tests do to it all the time. */
final class TestDevice {
  static final String APP = "dev.reprise.testapp";
  static final long DEADLINE_MS = 20_000;

  /** What tests change of the settings; null for what a fresh device has not. */
  private static final Map<String, String> DEFAULTS = new HashMap<>();

  static {
    DEFAULTS.put("system/system_locales", "en-US");
    DEFAULTS.put("system/font_scale", "1.0");
    DEFAULTS.put("secure/ui_night_mode", "1");
    DEFAULTS.put("secure/accessibility_interactive_ui_timeout_ms", null);
    DEFAULTS.put("global/always_finish_activities", "0");
    DEFAULTS.put("global/wifi_on", "1");
  }

  private static EmbeddedDevice device;

  private TestDevice() {}

  static synchronized Phone phone() {
    if (device == null) device = boot();
    return device.phone();
  }

  private static void install() {
    try {
      phone().packages().install(apk("testapp-1"), Set.of(InstallFlag.REPLACE));
    } catch (Packages.Refused e) {
      throw new AssertionError("The test app cannot be installed: " + e.code, e);
    }
  }

  private static EmbeddedDevice boot() {
    try {
      DeviceProfile profile = new DeviceProfile();
      profile.state = Files.createTempDirectory("device");
      profile.cache = Files.createDirectories(Path.of("build/test-cache").toAbsolutePath());
      profile.system = Path.of(System.getProperty("dev.reprise.system"));
      EmbeddedDevice booted = EmbeddedDevice.boot(profile);
      return booted;
    } catch (Exception e) {
      throw new IllegalStateException("The device did not boot.", e);
    }
  }

  static Path apk(String name) {
    return Path.of(System.getProperty("dev.reprise.apks"), name + ".apk");
  }

  /** Opens a screen of the test app, in a fresh process when it did not run. */
  static void open(String screen) {
    open(screen(screen));
  }

  /** The same with what was put into the intent. */
  static void open(IntentSpec screen) {
    String refused = phone().activities().start(screen, false, true);
    if (refused != null) throw new AssertionError(refused);
    await("the screen " + screen.component, () -> screen.component.equals(phone().activities().resumed()));
  }

  /** What opens a screen of the test app, alone in its task. */
  static IntentSpec screen(String screen) {
    IntentSpec intent = new IntentSpec();
    intent.component = APP + "/" + APP + ".screen." + screen;
    intent.flags = 0x10008000; // NEW_TASK | CLEAR_TASK
    return intent;
  }

  /** What the test app does without a screen: by the extras that it is given. */
  static IntentSpec background() {
    IntentSpec intent = new IntentSpec();
    intent.component = APP + "/" + APP + ".part.BackgroundReceiver";
    return intent;
  }

  /** The process of an app; none when it does not run. */
  static OptionalInt pid(String app) {
    return phone().activities().processes().stream().filter(process -> process.name.equals(app)).mapToInt(process -> process.pid).findFirst();
  }

  /** Brings a screen of the test app that was left back to the front, as it is. */
  static void resume(String screen) {
    IntentSpec intent = new IntentSpec();
    intent.component = APP + "/" + APP + ".screen." + screen;
    intent.flags = 0x10000000; // NEW_TASK
    phone().activities().start(intent, false, true);
    await("the screen " + screen, () -> intent.component.equals(phone().activities().resumed()));
  }

  /** Waits until the home screen is in front, with nothing above it. */
  static void awaitHome() {
    await("the home screen", () -> {
      String focused = phone().activities().focusedWindow();
      return focused != null && focused.contains("launcher");
    });
  }

  /** Back to a device with the test app alone, without its data or permissions, whatever a failed test left behind. */
  static void reset() {
    asBuilt();
    if (phone().packages().find(APP) == null) install();
    phone().packages().clear(APP);
    for (Activities.Task task : phone().activities().tasks()) if (task.inRecents()) phone().activities().removeTask(task.id()); // other tests' apps
    phone().input().key(3, false);
  }

  /** Back to a device that nobody has set, turned, locked or broken. */
  static void asBuilt() {
    phone().faults().clearAll();
    phone().systemUi().wakeUp();
    phone().systemUi().dismissKeyguard();
    phone().systemUi().collapse();
    asBuilt(phone().display());
    DEFAULTS.forEach((key, value) -> phone().settings().put(key.split("/")[0], key.split("/")[1], value));
  }

  private static void asBuilt(Display display) {
    display.forceSize(0, 0);
    display.forceDensity(0);
    display.hold(0);
    display.lockRotation(0);
  }

  /** Waits for a condition; fails with what was wanted when it does not come. */
  static void await(String wanted, BooleanSupplier condition) {
    long deadlineNs = System.nanoTime() + DEADLINE_MS * 1_000_000;
    long pauseMs = 10;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadlineNs) throw new AssertionError("Expected " + wanted + " within " + DEADLINE_MS / 1000 + " s; the log and the screen are\n" + lastLines() + Ui.dump());
      try {
        // To look at a screen takes the thread that draws it as long as to draw it: whoever looks all the time waits for himself.
        Thread.sleep(pauseMs);
        pauseMs = Math.min(80, pauseMs * 2);
      } catch (InterruptedException e) {
        throw new AssertionError("Interrupted while waiting for " + wanted, e);
      }
    }
  }

  private static String lastLines() {
    List<String> lines = phone().log().lines();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())) + "\n";
  }
}

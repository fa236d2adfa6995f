package dev.reprise.embedded.instrument;

import android.content.pm.InstrumentationInfo;
import android.content.pm.PackageParser;
import dev.reprise.embedded.agent.EmbeddedSource;
import dev.reprise.embedded.packages.InstalledPackage;
import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.phone.Programs.Instrumentation;
import dev.reprise.embedded.phone.Programs.NotInstrumentable;
import dev.reprise.embedded.phone.Programs.Program;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.uiautomator2.command.UiAutomator2Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The instrumentations of the installed packages. A test package's code is written against UiAutomation in a process of its own, which this
 * device does not have: for those in the table below something of the device's own stands in; the others are told so.
 */
public final class Instrumentations {
  /** What runs in the place of a test package. */
  private interface StandIn {
    Program start(Device device, Packages.Info target) throws IOException;
  }

  private static final Map<String, StandIn> STAND_INS =
      Map.of(
          "io.appium.uiautomator2.server.test/androidx.test.runner.AndroidJUnitRunner",
          (device, target) -> UiAutomator2Server.start(device, new EmbeddedSource(device), target));

  private static final Set<String> STOOD_IN_FOR = Set.of("io.appium.uiautomator2.server", "io.appium.uiautomator2.server.test");

  private final Device device;
  private final Map<String, InstrumentedProcess> running = new ConcurrentHashMap<>();

  public Instrumentations(Device device) {
    this.device = device;
  }

  /** Whether the code of a package never runs here, so that it need not be converted: something of the device's own stands in for it. */
  public static boolean standsInFor(String packageName) {
    return STOOD_IN_FOR.contains(packageName);
  }

  /** What the manifests declare, whether or not it can run here. */
  public List<Instrumentation> all() {
    List<Instrumentation> all = new ArrayList<>();
    for (InstalledPackage app : device.packages.all()) {
      for (Object declared : app.parsed.instrumentation) {
        InstrumentationInfo info = ((PackageParser.Instrumentation) declared).info;
        all.add(new Instrumentation(app.name() + "/" + info.name, info.targetPackage));
      }
    }
    return all;
  }

  /** Starts one; one that runs for the same package already ends first, as its process would. */
  public Program start(String component) throws NotInstrumentable {
    Instrumentation found = all().stream().filter(each -> each.component.equals(component)).findFirst().orElse(null);
    if (found == null) throw new NotInstrumentable("Unable to find instrumentation info for: ComponentInfo{" + component + "}");
    Packages.Info target = device.packages.find(found.target);
    if (target == null) throw new NotInstrumentable("Unable to find instrumentation target package: " + found.target);
    StandIn standIn = STAND_INS.get(component);
    if (standIn == null) throw new NotInstrumentable("This device does not run the code of test packages; it has a program of its own for " + STAND_INS.keySet() + " alone.");
    stop(found.target);
    try {
      InstrumentedProcess process = new InstrumentedProcess(standIn.start(device, target), found, device.processes.newPid(), target.uid);
      running.put(found.target, process);
      return process.whenEnded(() -> running.remove(found.target, process));
    } catch (IOException e) {
      throw new NotInstrumentable(String.valueOf(e.getMessage()));
    }
  }

  /** Kills what is instrumented in a package, or by one: as its force-stop, update or uninstall does. */
  public void stop(String packageName) {
    for (InstrumentedProcess process : running.values()) {
      if (process.of.target.equals(packageName) || process.of.component.startsWith(packageName + "/")) process.close();
    }
  }

  /** Kills those of packages that are not there any more, as after a restore. */
  public void stopUninstalled() {
    for (InstrumentedProcess process : running.values()) if (device.packages.installed(process.of.target) == null) process.close();
  }

  /** As `ps` shows them: under the name of the package whose process it would be. */
  public List<Activities.Process> processes() {
    List<Activities.Process> all = new ArrayList<>();
    for (InstrumentedProcess process : running.values()) all.add(new Activities.Process(process.pid, process.uid, process.of.target));
    return all;
  }

  /** False when there is no such process. */
  public boolean kill(int pid) {
    for (InstrumentedProcess process : running.values()) {
      if (process.pid != pid) continue;
      process.close();
      return true;
    }
    return false;
  }
}

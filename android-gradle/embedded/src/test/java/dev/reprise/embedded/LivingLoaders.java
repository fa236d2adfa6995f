package dev.reprise.embedded;

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;

/** How many app processes the garbage collector still finds, whatever the device believes. */
final class LivingLoaders {
  private static final String LOADER = "dev.reprise.embedded.process.AppClassLoader";

  private LivingLoaders() {}

  static boolean onlyOfRunningApps() {
    return count() == TestDevice.phone().activities().processes().size();
  }

  /** Counts after a full collection, as `jcmd GC.class_histogram` does. */
  static int count() {
    String histogram = histogram();
    for (String line : histogram.split("\n")) {
      if (line.trim().endsWith(LOADER)) return Integer.parseInt(line.trim().split("\\s+")[1]);
    }
    return 0;
  }

  private static String histogram() {
    try {
      return
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    } catch (Exception e) {
      throw new AssertionError("This Java runtime gives no class histogram.", e);
    }
  }
}

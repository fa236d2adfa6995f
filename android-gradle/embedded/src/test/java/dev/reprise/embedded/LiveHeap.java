package dev.reprise.embedded;

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;

/** What is still held, by whatever: counted after a full collection, as `jcmd GC.class_histogram` does. */
final class LiveHeap {
  private LiveHeap() {}

  /** How many objects of exactly this class there are. */
  static int count(String type) {
    for (String line : histogram().split("\n")) {
      String[] columns = line.trim().split("\\s+");
      if (columns.length >= 4 && columns[3].equals(type)) return Integer.parseInt(columns[1]);
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

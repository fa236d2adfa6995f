package dev.reprise.embedded.shell.control;

import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.shell.AdbSide;
import dev.reprise.embedded.shell.Call;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * `reprise-device resources`: what the device holds of its computer, and what it has open, after full collections. What is still there then is
 * kept by something; two of these lines, before and after, tell what was leaked.
 */
final class Resources {
  private static final String APP_LOADER = "dev.reprise.embedded.process.AppClassLoader";

  private static final int FINALIZERS_S = 30;

  private static final int MOST_COLLECTIONS = 5;

  private static final long WORTH_ANOTHER_BYTES = 500_000;

  private Resources() {}

  static String json(Call call) throws IOException {
    int loaders = livingAppLoaders();
    Phone phone = call.phone();
    AdbSide adb = call.userspace.adbSide();
    Map<String, Object> held = new LinkedHashMap<>();
    held.put("heapBytes", heldHeap());
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getName().equals("Metaspace")) held.put("metaspaceBytes", pool.getUsage().getUsed());
    }
    held.put("residentBytes", kilobytes("/proc/self/status", "VmRSS") * 1024);
    held.put("proportionalBytes", kilobytes("/proc/self/smaps_rollup", "Pss") * 1024);
    held.put("descriptors", entries("/proc/self/fd"));
    held.put("appLoaders", loaders);
    held.put("appProcesses", phone.activities().processes().size());
    held.put("windows", phone.activities().windows().size());
    held.put("tasks", phone.activities().tasks().size());
    held.put("shellProcesses", call.userspace.processes().list().size() - phone.activities().processes().size());
    held.put("listeningSockets", phone.localSockets().addresses().size());
    held.put("adbConnections", adb.connections());
    held.put("adbStreams", adb.streams());
    Map<Thread, StackTraceElement[]> threads = Thread.getAllStackTraces();
    held.put("idleThreads", threads.values().stream().filter(Resources::isIdle).count());
    held.put("threads", threads(threads));
    return Json.of(held);
  }

  /** The histogram collects first, all of the heap; what has a finalizer is gone only after the second. */
  private static int livingAppLoaders() throws IOException {
    runFinalizers();
    try {
      MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
      ObjectName diagnostics = new ObjectName("com.sun.management:type=DiagnosticCommand");
      String histogram = (String) beans.invoke(diagnostics, "gcClassHistogram", new Object[] {new String[0]}, new String[] {String[].class.getName()});
      for (String line : histogram.split("\n")) {
        if (line.trim().endsWith(APP_LOADER)) return Integer.parseInt(line.trim().split("\\s+")[1]);
      }
      return 0;
    } catch (JMException e) {
      throw new IllegalStateException("This Java runtime gives no class histogram.", e);
    }
  }

  /**
   * What no collection takes. Some things go only one after the other: a dead window's theme is let go by a finalizer, which runs when a collection has
   * found the window, and the next one takes what the theme was made of.
   */
  private static long heldHeap() throws IOException {
    dropSoftlyHeld();
    long held = leftByCollection();
    for (int collections = 0; collections < MOST_COLLECTIONS; collections++) {
      long before = held;
      runFinalizers();
      held = leftByCollection();
      if (before - held < WORTH_ANOTHER_BYTES) break;
    }
    return held;
  }

  /**
   * Caches that go when room is needed (10 MB of reflection and lambda forms after a boot) are no leak, and when they go is chance: a request that no heap
   * meets has the collector clear them first.
   */
  private static void dropSoftlyHeld() throws IOException {
    try {
      Reference.reachabilityFence(new long[1 << 30]);
      throw new IOException("the heap has room for 8 GB: soft references cannot be dropped");
    } catch (OutOfMemoryError e) {
      // As wanted.
    }
  }

  /** Not what is in use now: the device has made new things since, none of them kept for certain. */
  private static long leftByCollection() {
    long left = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) left += pool.getCollectionUsage().getUsed();
    }
    return left;
  }

  /** Collects, and waits until the finalizers of what was found then have run: those who hand it to them do so a little later. */
  @SuppressWarnings({"deprecation", "removal"})
  private static void runFinalizers() throws IOException {
    CountDownLatch begun = new CountDownLatch(1);
    new Object() {
      @Override protected void finalize() {
        begun.countDown();
      }
    };
    System.gc();
    try {
      if (!begun.await(FINALIZERS_S, TimeUnit.SECONDS)) throw new IOException("the collector ran no finalizer within " + FINALIZERS_S + " s");
    } catch (InterruptedException e) {
      throw new InterruptedIOException("interrupted");
    }
    System.runFinalization();
  }

  /** Threads at work, or that wait for something in particular, by their name, in which every number is `#`. */
  private static Map<String, Integer> threads(Map<Thread, StackTraceElement[]> all) {
    Map<String, Integer> count = new TreeMap<>();
    all.forEach((thread, trace) -> {
      if (!isIdle(trace)) count.merge(thread.getName().replaceAll("\\d+", "#"), 1, Integer::sum);
    });
    return count;
  }

  /** A pool's thread between two tasks ends by itself after a while. */
  private static boolean isIdle(StackTraceElement[] trace) {
    return Arrays.stream(trace).anyMatch(frame -> frame.getClassName().equals("java.util.concurrent.ThreadPoolExecutor") && frame.getMethodName().equals("getTask"));
  }

  private static int entries(String folder) {
    String[] names = new File(folder).list();
    return names == null ? 0 : names.length;
  }

  private static long kilobytes(String file, String name) throws IOException {
    Matcher line = Pattern.compile("(?m)^" + name + ":\\s+(\\d+) kB").matcher(Files.readString(Path.of(file), StandardCharsets.US_ASCII));
    return line.find() ? Long.parseLong(line.group(1)) : 0;
  }
}

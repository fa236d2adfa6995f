package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.phone.Phone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything that `ps` shows: the few processes of the system that exist here, the apps', the shell's own. */
public final class Processes {
  /** One line of `ps`. */
  public record Entry(int pid, int parentPid, int uid, String name, String commandLine) {}

  /** A command or background job that runs now. */
  static final class Running {
    final Entry entry;
    private final Runnable kill;
    private final CountDownLatch gone = new CountDownLatch(1);
    volatile int signal;
    private boolean ended;

    Running(Entry entry, Runnable kill) {
      this.entry = entry;
      this.kill = kill;
    }

    /** Nothing once it has ended: its thread may serve another client by then. */
    synchronized void kill(int number) {
      if (ended) return;
      signal = number;
      kill.run();
    }

    private synchronized void end() {
      ended = true;
    }
  }

  /** Shell processes get pids far above those of apps. */
  private static final int FIRST_PID = 20_000;
  private static final int SIGKILL = 9;

  private final Phone phone;
  private final AtomicInteger lastPid = new AtomicInteger(FIRST_PID);
  private final Map<Integer, Running> running = new ConcurrentHashMap<>();

  Processes(Phone phone) {
    this.phone = phone;
  }

  int newPid() {
    return lastPid.incrementAndGet();
  }

  int lastPid() {
    return lastPid.get();
  }

  /** Lists a process; {@code kill} is what a signal to it does. */
  Running enter(int pid, int parentPid, String name, String commandLine, Runnable kill) {
    Running process = new Running(new Entry(pid, parentPid, 0, name, commandLine), kill);
    running.put(pid, process);
    return process;
  }

  void leave(Running process) {
    running.remove(process.entry.pid(), process);
    process.end();
    process.gone.countDown();
  }

  /** All processes by pid. */
  public List<Entry> list() {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(1, 0, 0, "init", "/system/bin/init second_stage"));
    entries.add(new Entry(2, 1, 0, "adbd", "/apex/com.android.adbd/bin/adbd --root_seclabel=u:r:su:s0"));
    entries.add(new Entry(1000, 1, 1000, "system_server", "system_server"));
    for (Activities.Process app : phone.activities().processes()) entries.add(new Entry(app.pid, 1, app.uid, app.name, app.name));
    for (Running process : running.values()) entries.add(process.entry);
    entries.sort(Comparator.comparingInt(Entry::pid));
    return entries;
  }

  /** Sends a signal; 0 only asks. False when there is no such process. */
  public boolean kill(int pid, int signal) {
    Running process = running.get(pid);
    if (process != null) {
      if (signal != 0) process.kill(signal);
      return true;
    }
    if (pid >= 1 && pid <= 3) return true; // They ignore every signal here: without them there is no device.
    if (signal != 0) return phone.activities().killProcess(pid);
    return phone.activities().processes().stream().anyMatch(app -> app.pid == pid);
  }

  /** Ends a command or job of the shell's at once. Returns when it is gone and holds nothing any more; false when that takes longer than this. */
  public boolean end(int pid, long timeoutMs) throws InterruptedException {
    Running process = running.get(pid);
    if (process == null) return true;
    process.kill(SIGKILL);
    return process.gone.await(timeoutMs, TimeUnit.MILLISECONDS);
  }
}

package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Commands;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The services of the system that the shell can name, and what `cmd` and `dumpsys` get from each. */
final class SystemServices {
  private static final SortedMap<String, Entry> ALL = new TreeMap<>();

  interface Verbs {
    int run(Call call, List<String> args) throws Exception;
  }

  interface Dump {
    void print(Call call, List<String> args) throws Exception;
  }

  /** @param verbs null when `cmd` has nothing to ask it; @param dump null when it dumps nothing */
  record Entry(Verbs verbs, Dump dump) {}

  static {
    add("SurfaceFlinger", null, null);
    add("accessibility", null, DumpSystem::accessibility);
    add("activity", program("am"), DumpActivity::print);
    add("activity_task", null, null);
    add("alarm", null, DumpLeft::alarms);
    add("appops", program("appops"), DumpLeft::operations);
    add("battery", null, DumpSystem::battery);
    add("bluetooth_manager", Cmd::bluetooth, null);
    add("clipboard", null, null);
    add("connectivity", Cmd::connectivity, null);
    add("content", null, null);
    add("deviceidle", null, DumpSystem::deviceIdle);
    add("display", null, DumpSystem::display);
    add("input", program("input"), DumpSystem::input);
    add("input_method", program("ime"), DumpSystem::inputMethod);
    add("locale", AppLocales::run, null);
    add("lock_settings", StatusBar::locks, null);
    add("meminfo", null, DumpSystem::memory);
    add("notification", Cmd::notification, DumpLeft::notifications);
    add("overlay", (call, args) -> Arguments.unknown(call, args.isEmpty() ? "" : args.get(0)), null);
    add("package", program("pm"), DumpSystem::packages);
    add("power", null, DumpSystem::power);
    add("settings", program("settings"), null);
    add("statusbar", StatusBar::run, null);
    add("telephony.registry", null, DumpSystem::telephony);
    add("uimode", UiMode::run, null);
    add("wifi", Cmd::wifi, DumpSystem::wifi);
    add("window", program("wm"), DumpWindow::print);
  }

  private SystemServices() {}

  private static void add(String name, Verbs verbs, Dump dump) {
    ALL.put(name, new Entry(verbs, dump));
  }

  /** Most have a program of their own. */
  private static Verbs program(String name) {
    return (call, args) -> Commands.find(name).run(call.as(name, args));
  }

  static Set<String> names() {
    return ALL.keySet();
  }

  /** Null when there is no such service. */
  static Entry find(String name) {
    return ALL.get(name);
  }

  /** As `cmd -l` and `dumpsys -l` do. */
  static void list(Call call) {
    call.out.line("Currently running services:");
    ALL.keySet().forEach(name -> call.out.line("  " + name));
  }
}

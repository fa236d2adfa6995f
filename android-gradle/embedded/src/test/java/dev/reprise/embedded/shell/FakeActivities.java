package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.phone.IntentSpec;
import java.util.List;

/** One task with the activity that was started last above two others, and the home screen behind it. */
final class FakeActivities implements Activities {
  private final FakePackages packages;
  private final List<String> events;
  /** Null when nothing is in front. */
  String resumed = "com.example/com.example.Main";

  FakeActivities(FakePackages packages, List<String> events) {
    this.packages = packages;
    this.events = events;
  }

  @Override public String start(IntentSpec intent, boolean stopFirst, boolean waitForLaunch) {
    String target = intent.component != null ? intent.component : packages.resolveActivity(intent);
    if (target == null) return "Error: Activity not started, unable to resolve Intent { act=" + intent.action + " }";
    if (packages.find(target.replaceFirst("/.*", "")) == null) return "Error type 3\nError: Activity class {" + target + "} does not exist.";
    events.add("start " + target + (intent.extras.isEmpty() ? "" : " " + intent.extras));
    resumed = target;
    return null;
  }

  @Override public boolean killProcess(int pid) {
    for (Process process : processes()) {
      if (process.pid != pid) continue;
      forceStop(process.name);
      return true;
    }
    return false;
  }

  @Override public void crash(String packageName) {
    events.add("crash " + packageName);
  }

  @Override public void forceStop(String packageName) {
    events.add("force-stop " + packageName);
  }

  @Override public void kill(String packageName) {
    events.add("kill " + packageName);
  }

  @Override public BroadcastResult broadcast(IntentSpec intent) {
    events.add("broadcast " + intent.action + " " + intent.extras);
    return "clipper.get".equals(intent.action) ? new BroadcastResult(-1, "copied") : new BroadcastResult(0, null);
  }

  @Override public void awaitBroadcasts() {
    events.add("await broadcasts");
  }

  @Override public String startService(IntentSpec intent) {
    return "Error: Not found; no service started.";
  }

  @Override public boolean stopService(IntentSpec intent) {
    events.add("stop service " + intent.component);
    return services().contains(intent.component);
  }

  @Override public boolean crashForeground() {
    events.add("crash in front");
    return resumed != null;
  }

  @Override public String resumed() {
    return resumed;
  }

  @Override public String focusedWindow() {
    return resumed;
  }

  @Override public List<Window> windows() {
    return resumed == null ? List.of() : List.of(new Window(resumed, resumed.replaceFirst("/.*", ""), 1, 0, 0, 1080, 2400));
  }

  @Override public List<Task> tasks() {
    if (resumed == null) return List.of();
    List<Activity> opened = List.of(new Activity(resumed, "RESUMED"), new Activity("com.example/com.example.Seen", "PAUSED"), new Activity("com.example/com.example.Main", "STOPPED"));
    return List.of(new Task(7, true, true, opened), new Task(1, false, false, List.of(new Activity("com.home/com.home.Home", "STOPPED"))));
  }

  @Override public boolean removeTask(int id) {
    events.add("remove task " + id);
    return id == 7;
  }

  @Override public List<String> services() {
    return List.of("com.example/com.example.Sync");
  }

  @Override public List<String> foregroundServices() {
    return services();
  }

  @Override public String toUri(IntentSpec intent, boolean intentScheme) {
    return (intentScheme ? "intent:" : "") + "#Intent;component=" + intent.component + ";extras=" + intent.extras + ";end";
  }

  @Override public String configuration() {
    return "de-rDE-ldltr-v35";
  }

  @Override public List<Process> processes() {
    return List.of(new Process(1234, 10101, "com.example"));
  }
}

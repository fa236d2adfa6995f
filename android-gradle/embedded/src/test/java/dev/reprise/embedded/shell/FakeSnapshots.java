package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Snapshots;
import java.util.List;

/** Names without states. */
final class FakeSnapshots implements Snapshots {
  private final List<String> names;
  private final List<String> events;

  FakeSnapshots(List<String> names, List<String> events) {
    this.names = names;
    this.events = events;
  }

  @Override public void save(String name) {
    names.add(name);
  }

  @Override public boolean restore(String name) {
    return names.contains(name);
  }

  @Override public boolean delete(String name) {
    return names.remove(name);
  }

  @Override public List<String> list() {
    return names;
  }

  @Override public void hold(String name, boolean restore) {
    events.add("hold " + name + (restore ? " to return to it" : ""));
    names.add(name);
  }

  @Override public void release(String name) {
    events.add("release " + name);
    names.remove(name);
  }
}

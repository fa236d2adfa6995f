package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Left;
import java.util.ArrayList;
import java.util.List;

/** Holds what a test puts there. */
final class FakeLeft implements Left {
  final List<Posted> posted = new ArrayList<>();
  final List<Alarm> pending = new ArrayList<>();

  @Override public List<Posted> notifications() {
    return posted;
  }

  @Override public List<Alarm> alarms() {
    return pending;
  }
}

package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.SystemUi;
import java.util.List;

/** Notes what was asked of it; the screen is on until it is told otherwise. */
final class FakeSystemUi implements SystemUi {
  private final List<String> events;
  private boolean awake = true;

  FakeSystemUi(List<String> events) {
    this.events = events;
  }

  @Override public void expandNotifications() {
    events.add("expand notifications");
  }

  @Override public void expandSettings() {
    events.add("expand settings");
  }

  @Override public void collapse() {
    events.add("collapse");
  }

  @Override public boolean isAwake() {
    return awake;
  }

  @Override public void wakeUp() {
    awake = true;
  }

  @Override public void sleep() {
    awake = false;
  }

  @Override public boolean isLocked() {
    return false;
  }

  @Override public void dismissKeyguard() {
    events.add("dismiss keyguard");
  }
}

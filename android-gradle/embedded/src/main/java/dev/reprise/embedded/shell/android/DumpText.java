package dev.reprise.embedded.shell.android;

import java.util.Locale;

/** Names of the framework's records in a dump. */
final class DumpText {
  private DumpText() {}

  /** Seven hex digits, as identityHashCode prints; the same for the same thing as long as it lives. */
  static String id(String of) {
    return String.format(Locale.ROOT, "%07x", of.hashCode() & 0xfffffff);
  }

  /** "Window{1a2b3c4 u0 title}". */
  static String window(String title) {
    return "Window{" + id("window " + title) + " u0 " + title + "}";
  }

  /** "ActivityRecord{1a2b3c4 u0 package/.Class t7}"; without a task the last part is left out. */
  static String activity(String component, int task) {
    return "ActivityRecord{" + id("activity " + component + task) + " u0 " + IntentText.shortName(component) + (task < 0 ? "" : " t" + task) + "}";
  }
}

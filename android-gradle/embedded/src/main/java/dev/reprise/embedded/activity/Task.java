package dev.reprise.embedded.activity;

import android.content.Intent;
import java.util.ArrayList;
import java.util.List;

/** Activities that BACK walks through, bottom first. */
final class Task {
  final int id;
  final String affinity;
  final boolean home;
  /** What started it: the same intent again only brings it to the front. */
  final Intent root;
  final List<ActivityRecord> records = new ArrayList<>();

  Task(int id, String affinity, boolean home, Intent root) {
    this.id = id;
    this.affinity = affinity;
    this.home = home;
    this.root = root;
  }

  ActivityRecord top() {
    for (int i = records.size() - 1; i >= 0; i--) {
      if (!records.get(i).isFinishing()) return records.get(i);
    }
    return null;
  }

  /** The topmost activity of a component that is not finishing, or null. */
  ActivityRecord find(String component) {
    for (int i = records.size() - 1; i >= 0; i--) {
      ActivityRecord record = records.get(i);
      if (!record.isFinishing() && record.component().equals(component)) return record;
    }
    return null;
  }

  void push(ActivityRecord record) {
    record.task = this;
    records.add(record);
  }

  /** Records above one, topmost first. */
  List<ActivityRecord> above(ActivityRecord record) {
    List<ActivityRecord> above = new ArrayList<>();
    for (int i = records.size() - 1; i > records.indexOf(record); i--) above.add(records.get(i));
    return above;
  }
}

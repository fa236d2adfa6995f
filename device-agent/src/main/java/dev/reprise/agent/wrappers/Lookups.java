package dev.reprise.agent.wrappers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything that the device agent takes from a framework beyond the public API of level 26, for the test that holds it against the table of all levels. */
public final class Lookups {
  private static final Member[][] ALL = {
    Services.MEMBERS, AutomationService.MEMBERS, InputService.MEMBERS, DisplayService.MEMBERS, ClipboardService.MEMBERS, ActivityService.MEMBERS,
    Users.MEMBERS, MirrorService.MEMBERS, RecordingService.MEMBERS,
  };

  private static final Lookup[][] CALLED = {AutomationService.CALLED, NodeInfos.CALLED, RecordingService.CALLED};

  private Lookups() {}

  /** Hidden members: one entry for each purpose, with the lookups that serve it at one level or another. */
  public static List<List<Lookup>> hidden() {
    List<List<Lookup>> all = new ArrayList<>();
    for (Member[] members : ALL) {
      for (Member member : members) {
        List<Lookup> lookups = new ArrayList<>();
        Collections.addAll(lookups, member.candidates());
        all.add(lookups);
      }
    }
    return all;
  }

  /** Public members that came after level 26, which the wrappers call directly where they exist. */
  public static List<Lookup> called() {
    List<Lookup> called = new ArrayList<>();
    for (Lookup[] lookups : CALLED) Collections.addAll(called, lookups);
    return called;
  }

  /** Both. */
  public static List<Lookup> all() {
    List<Lookup> all = called();
    for (List<Lookup> purpose : hidden()) all.addAll(purpose);
    return all;
  }
}

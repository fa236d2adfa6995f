package dev.reprise.agent.wrappers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything hidden that the device agent looks up, for the test that holds it against the table of all levels. */
public final class Lookups {
  private static final Member[][] ALL = {
    Services.MEMBERS, AutomationService.MEMBERS, InputService.MEMBERS, DisplayService.MEMBERS, ClipboardService.MEMBERS, ActivityService.MEMBERS,
    Users.MEMBERS,
  };

  private Lookups() {}

  /** One entry for each purpose: the lookups that serve it at one level or another. */
  public static List<List<Lookup>> all() {
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
}

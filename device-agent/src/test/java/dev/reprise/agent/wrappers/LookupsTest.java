package dev.reprise.agent.wrappers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.androidapi.ApiTable;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.BeforeClass;
import org.junit.Test;

/** What the wrappers take beyond the public API of level 26, against what the framework of every level from 26 to 36 really has. */
public class LookupsTest {
  private static ApiTable table;

  @BeforeClass
  public static void read() throws Exception {
    table = ApiTable.read(Paths.get(System.getProperty("reprise.datasets"), "android-api", "members.txt"));
  }

  @Test
  public void everyMemberIsThereInEachLevelThatItIsLookedUpIn() {
    List<String> missing = new ArrayList<>();
    for (Lookup lookup : Lookups.all()) {
      for (int level = lookup.from; level <= lookup.to; level++) {
        if (!table.levelsOf(lookup.toString()).contains(level)) missing.add(level + " has no " + lookup);
      }
    }
    assertEquals("If a lookup is new, make the table anew: npm run android-api", Collections.emptyList(), missing);
  }

  @Test
  public void noLevelBetweenIsLeftWithoutAWayOrHasTwo() {
    for (List<Lookup> purpose : Lookups.hidden()) {
      int next = purpose.get(0).from;
      for (Lookup lookup : purpose) {
        assertEquals(lookup + " begins where the one before it ended", next, lookup.from);
        next = lookup.to + 1;
      }
    }
  }

  @Test
  public void theTableTellsOfAllLevelsAndOfNothingElse() {
    Set<String> names = new TreeSet<>();
    for (Lookup lookup : Lookups.all()) names.add(lookup.owner + "." + lookup.member);
    Set<Integer> levels = new TreeSet<>();
    for (String member : table.members()) {
      assertTrue(member + " is looked up", names.contains(member.replaceAll("\\(.*", "")));
      levels.addAll(table.levelsOf(member));
    }
    assertEquals(Lookup.NEWEST - Lookup.OLDEST + 1, levels.size());
    assertFalse(names.isEmpty());
  }
}

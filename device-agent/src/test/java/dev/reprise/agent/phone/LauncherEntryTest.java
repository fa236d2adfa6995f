package dev.reprise.agent.phone;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import org.junit.Test;

/** `cmd package query-activities --brief`. */
public class LauncherEntryTest {
  @Test
  public void theActivityOfTheAppIsTaken() {
    String said = "priority=0 preferredOrder=0 match=0x108000 specificIndex=-1 isDefault=false\norg.example/.Main\n";
    assertEquals("org.example/.Main", LauncherEntry.parse(said, "org.example"));
  }

  @Test
  public void anAppWithTwoIconsIsStartedByItsFirst() {
    String said =
        "2 activities found:\n  Activity #0:\n    priority=0 preferredOrder=0 match=0x108000 specificIndex=-1 isDefault=false\n    org.example/.Main\n"
            + "  Activity #1:\n    priority=0 preferredOrder=0 match=0x108000 specificIndex=-1 isDefault=false\n    org.example/.Debug\n";
    assertEquals("org.example/.Main", LauncherEntry.parse(said, "org.example"));
  }

  @Test
  public void anAppWithoutIconAndTheChooserAreNone() {
    assertNull(LauncherEntry.parse("No activities found\n", "org.example"));
    assertNull(LauncherEntry.parse("priority=0\nandroid/com.android.internal.app.ResolverActivity\n", "org.example"));
    assertNull(LauncherEntry.parse("org.example.other/.Main\n", "org.example"));
  }
}

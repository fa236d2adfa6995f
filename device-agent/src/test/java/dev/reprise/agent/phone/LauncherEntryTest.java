package dev.reprise.agent.phone;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import org.junit.Test;

/** `cmd package resolve-activity --brief`. */
public class LauncherEntryTest {
  @Test
  public void theActivityOfTheAppIsTaken() {
    String said = "priority=0 preferredOrder=0 match=0x108000 specificIndex=-1 isDefault=false\norg.example/.Main\n";
    assertEquals("org.example/.Main", LauncherEntry.parse(said, "org.example"));
  }

  @Test
  public void anAppWithoutIconAndTheChooserAreNone() {
    assertNull(LauncherEntry.parse("No activity found\n", "org.example"));
    assertNull(LauncherEntry.parse("priority=0\nandroid/com.android.internal.app.ResolverActivity\n", "org.example"));
    assertNull(LauncherEntry.parse("org.example.other/.Main\n", "org.example"));
  }
}

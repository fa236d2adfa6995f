package dev.reprise.embedded.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.phone.Programs;
import java.io.InputStream;
import java.util.List;
import org.junit.Test;

/** `reprise-device fault` and `reprise-device clock`, and what the device's own programs do under a fault. */
public class ControlTest {
  private final Device device = new Device();

  @Test public void faultsAreSetListedAndCleared() {
    device.check("reprise-device fault list", "");
    device.check("reprise-device fault set lost-tap 3; reprise-device fault set slow-frame 200ms; reprise-device fault set storage-full; reprise-device fault list",
        "lost-tap 3\nslow-frame 200ms\nstorage-full\n");
    device.check("reprise-device fault clear lost-tap; reprise-device fault list", "slow-frame 200ms\nstorage-full\n");
    device.check("reprise-device fault set idle-timeout; reprise-device fault list | head -1; reprise-device fault clear; reprise-device fault list", "idle-timeout 1\n");
  }

  @Test public void aFaultThatMakesNoSenseIsRefusedInOneSentence() {
    device.phone.activities.resumed = null;
    refused("set heat", "expected a fault of lost-tap, idle-timeout, null-root, agent-killed, agent-blind, disconnect, slow-frame, late-dialog, storage-full, found 'heat'");
    refused("set lost-tap 0", "expected a count from 1 to 1000000 for lost-tap, found '0'");
    refused("set lost-tap 200ms", "expected a count from 1 to 1000000 for lost-tap, found '200ms'");
    refused("set slow-frame", "expected a time from 1ms to 10s for slow-frame, found none");
    refused("set slow-frame 1h", "expected a time from 1ms to 10s for slow-frame, found '1h'");
    refused("set slow-frame 7", "expected a duration such as 200ms, 90s, 5m, 2h or 1d, found '7'");
    refused("set storage-full 2", "expected no amount for storage-full, found '2'");
    refused("clear lost-tap", "the fault 'lost-tap' is not set");
    refused("now rain", "expected disconnect, agent-killed or app-crash, found 'rain'");
    refused("now agent-killed", "expected a device agent that runs, found none");
    refused("now app-crash", "expected an app in front to crash, found none");
    for (String line : new String[] {"", "set", "list all", "clear lost-tap twice", "now", "stop"}) {
      String said = device.run("reprise-device fault " + line).exits(2).prints("").err();
      assertTrue(said, said.startsWith("usage: reprise-device fault set KIND"));
    }
    assertEquals(List.of(), device.phone.faults().list());
  }

  private void refused(String line, String sentence) {
    device.run("reprise-device fault " + line).exits(1).prints("").complains("reprise-device: " + sentence + "\n");
  }

  @Test public void dumpsFailSoOftenAndThenWork() {
    device.run("reprise-device fault set idle-timeout 2; reprise-device fault set null-root; uiautomator dump; uiautomator dump; uiautomator dump").exits(0).prints("")
        .complains("ERROR: could not get idle state.\nERROR: could not get idle state.\nERROR: null root node returned by UiTestAutomationBridge.\n");
    device.check("uiautomator dump", "UI hierchary dumped to: /sdcard/window_dump.xml\n");
  }

  @Test public void aProgramThatIsKilledAtItsStartSaysSo() {
    device.run("touch /data/local/tmp/a.jar; reprise-device fault set agent-killed; CLASSPATH=/data/local/tmp/a.jar app_process / dev.reprise.agent.Main").exits(137).complains("Killed \n");
    assertEquals(List.of(), device.phone.faults().list());
  }

  @Test public void anAgentThatWasKilledIsGoneWhenTheCommandReturns() {
    boolean[] answers = {true};
    device.phone.programs.put("dev.reprise.agent.Main", (classPath, mainClass, arguments) -> new Programs.Program() {
      @Override public InputStream output() {
        return InputStream.nullInputStream();
      }

      @Override public int waitFor() throws InterruptedException {
        Thread.sleep(60_000);
        return 0;
      }

      @Override public void close() {
        // As one on a busy computer, whose connections are still open for a while.
        for (long until = System.nanoTime() + 100_000_000; System.nanoTime() < until; ) Thread.onSpinWait();
        answers[0] = false;
      }
    });
    device.run("touch /data/local/tmp/a.jar; CLASSPATH=/data/local/tmp/a.jar app_process / dev.reprise.agent.Main >/dev/null 2>&1 & "
        + "while ! reprise-device fault now agent-killed 2>/dev/null; do sleep 0.01; done").exits(0);
    assertFalse(answers[0]);
  }

  @Test public void aFullStorageTakesNothingAndGivesBackWhatItHas() {
    device.check("cd /sdcard; echo old > a; mkdir d; reprise-device fault set storage-full; cat a", "old\n");
    assertTrue(device.run("echo new > /sdcard/b").exits(1).err().endsWith("No space left on device\n"));
    device.run("cp /sdcard/a /sdcard/c").exits(1).complains("cp: bad '/sdcard/a': No space left on device\n");
    device.check("ls /sdcard | tr '\\n' ' '; df /data | tail -1 | grep -c ' 0 *100%'", "Download a d 1\n");
    device.run("pm install /sdcard/a").exits(1).prints("Failure [INSTALL_FAILED_INSUFFICIENT_STORAGE: Failed to free 4 on storage device at /data]\n");
    device.check("rm /sdcard/a; reprise-device fault clear storage-full; echo new > /sdcard/b; cat /sdcard/b", "new\n");
  }

  @Test public void theClockIsShownSetAndAdvanced() {
    device.check("reprise-device clock set 2024-02-03T04:05:06Z; reprise-device clock show | cut -c1-17", "2024-02-03T04:05:\n");
    device.check("reprise-device clock advance 1h30m; reprise-device clock show | cut -c1-16", "2024-02-03T05:35\n");
    device.run("reprise-device clock advance -5m").exits(1).complains("reprise-device: expected a duration of at most 366d forward, found '-5m'; clock set goes anywhere\n");
    device.run("reprise-device clock advance 1000d").exits(1);
    device.run("reprise-device clock set noon").exits(1).complains("reprise-device: expected a time such as 2023-10-15T15:34:00Z, found 'noon'\n");
    assertTrue(device.run("reprise-device clock").exits(2).err().startsWith("usage: reprise-device clock show"));
  }

  @Test public void aWordTooManyIsNoCommand() {
    for (String line : new String[] {"turn 0 1", "snapshot list all", "snapshot save a b", "info all", "clock show now"}) {
      String said = device.run("reprise-device " + line).exits(2).prints("").err();
      assertTrue(said, said.startsWith("usage: reprise-device "));
    }
  }

  @Test public void whatIsHeldAndOpenIsToldAsOneObject() {
    String told = device.run("reprise-device resources").out();
    assertTrue(told, told.matches("(?s)\\{\"heapBytes\":[1-9]\\d+,.*\"descriptors\":[1-9]\\d*,.*\"appProcesses\":\\d+,.*\"adbStreams\":0,.*\"threads\":\\{.*\"main\":1.*\\}\\}\n"));
    assertEquals("1 more command runs in the background", 1, shellProcesses("sleep 100 & reprise-device resources; kill $!") - shellProcesses("reprise-device resources"));
  }

  private int shellProcesses(String line) {
    String told = device.run(line).out();
    return Integer.parseInt(told.replaceFirst("(?s).*\"shellProcesses\":(\\d+).*", "$1"));
  }
}

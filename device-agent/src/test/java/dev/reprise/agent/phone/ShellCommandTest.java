package dev.reprise.agent.phone;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.source.SourceException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

public class ShellCommandTest {
  /** A test that hangs fails. */
  @Rule public final Timeout timeout = Timeout.seconds(60);

  @Test
  public void whatAProgramComplainsOfIsNotWhatItAnswers() throws Exception {
    assertEquals("1.0\n", ShellCommand.run("sh", "-c", "echo 'WARNING: linker' >&2; echo 1.0"));
  }

  @Test
  public void aProgramThatFailsIsNamedWithItsWords() {
    String message = failure("sh", "-c", "echo half; echo 'no such service' >&2; exit 20");
    assertTrue(message, message.contains("exit code 20: no such service"));
    assertTrue(failure("reprise-no-such-program").contains("could not be run"));
  }

  @Test
  public void aProgramThatPrintsMuchToBothIsReadToItsEnd() throws Exception {
    String printed = ShellCommand.run("sh", "-c", "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero");
    assertEquals(300_000, printed.length());
  }

  @Test
  public void aCancelledRequestDoesNotWaitForAProgramThatHangs() {
    Thread caller = Thread.currentThread();
    new Thread(() -> {
      while (caller.getState() != Thread.State.TIMED_WAITING && caller.getState() != Thread.State.WAITING) Thread.yield();
      caller.interrupt();
    }).start();
    assertTrue(failure("sleep", "50").contains("not waited for"));
    assertTrue("the caller learns of it", Thread.interrupted());
  }

  private static String failure(String... command) {
    try {
      throw new AssertionError("it answered " + ShellCommand.run(command));
    } catch (SourceException failed) {
      return failed.getMessage();
    }
  }
}

package dev.reprise.agent.phone;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.reprise.agent.fake.FakeDevice;
import org.junit.Test;

/** How long a phone is asked for one tree; an app that hangs holds each question for five seconds. */
public class ReadingTimeTest {
  private static final long CLIENT_WAITS_MS = 10_000;
  private static final long HANG_MS = 5_000;

  private final FakeDevice device = new FakeDevice();
  private final long startMs = device.uptimeMs();
  private final ReadingTime time = new ReadingTime(device);

  @Test
  public void aTreeWithAnAppThatHangsComesBeforeItsClientGivesUp() {
    for (int asked = 0; asked < 100; asked++) {
      FakeDevice phone = new FakeDevice();
      long start = phone.uptimeMs();
      ReadingTime each = new ReadingTime(phone);
      for (int i = 0; i < asked; i++) askFor(100, true, phone, each);
      while (askFor(HANG_MS, false, phone, each)) assertTrue(asked + " questions, then a hang", phone.uptimeMs() - start < CLIENT_WAITS_MS);
      assertTrue(each.isPartial());
    }
  }

  @Test
  public void anAppThatHangsIsAskedOnceAlsoWhenItHasSeveralWindows() {
    assertTrue(askFor(HANG_MS - 600, false));
    assertFalse(time.mayAsk());
    assertEquals(HANG_MS - 600, device.uptimeMs() - startMs);
  }

  @Test
  public void anAppThatIsSlowAndAnswersIsAskedOnUntilTheTimeIsOver() {
    int questions = 0;
    while (askFor(900, true)) questions++;
    assertEquals(5, questions);
    assertTrue(time.isPartial());
  }

  @Test
  public void aPlaceWithNothingInItIsNoHang() {
    assertTrue(askFor(3, false));
    assertTrue(askFor(3, true));
    assertFalse(time.isPartial());
  }

  /** False when it was not asked any more. */
  private boolean askFor(long ms, boolean answers) {
    return askFor(ms, answers, device, time);
  }

  private static boolean askFor(long ms, boolean answers, FakeDevice device, ReadingTime time) {
    if (!time.mayAsk()) return false;
    long askedMs = device.uptimeMs();
    device.pass(ms);
    if (!answers) time.gotNothing(askedMs);
    return true;
  }
}

package dev.reprise.agent.wrappers;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** ActivityManager.START_*. */
public class ActivityServiceTest {
  @Test
  public void aStartThatWasGivenUpOrIsLockedOutIsNone() {
    // START_SUCCESS, START_TASK_TO_FRONT, START_DELIVERED_TO_TOP
    for (int result : new int[] {0, 2, 3}) assertEquals("" + result, true, ActivityService.isStarted(result));
    // START_SWITCHES_CANCELED, START_RETURN_LOCK_TASK_MODE_VIOLATION, START_ABORTED, START_CLASS_NOT_FOUND
    for (int result : new int[] {100, 101, 102, -92}) assertEquals("" + result, false, ActivityService.isStarted(result));
  }
}

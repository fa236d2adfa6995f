package dev.reprise.embedded.shell.control;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.Test;

public final class OwedWorkTest {
  @Test public void aStateThatAKilledRunHeldWasNeverPutBackWhereItsStreamWasInterruptedAgain() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    List<String> events = new CopyOnWriteArrayList<>();
    Thread command = new Thread(() -> {
      OwedWork.run(() -> {
        begun.countDown();
        try {
          mayEnd.await();
          events.add("released");
        } catch (InterruptedException e) {
          events.add("given up");
        }
      });
      events.add(Thread.interrupted() ? "and interrupted" : "and not interrupted");
    });
    command.start();
    begun.await();
    for (int i = 0; i < 3; i++) command.interrupt();
    mayEnd.countDown();
    command.join();
    assertEquals(List.of("released", "and interrupted"), events);
  }

  @Test public void whatFailsIsTold() {
    boolean[] told = {false};
    try {
      OwedWork.run(() -> {
        throw new IllegalArgumentException("no");
      });
    } catch (IllegalArgumentException e) {
      told[0] = true;
    }
    assertTrue(told[0]);
  }
}

package dev.reprise.embedded.phone;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

public class PicturesTest {
  /** A test that hangs fails. */
  @Rule public final Timeout timeout = Timeout.seconds(60);

  private static final int BYTES = 1_000_000;
  private static final int ROOM = 4 * BYTES;
  private static final long FOR_EVER_MS = 1_000_000;

  /** A client that reads when it is let. */
  private static final class Slow extends OutputStream {
    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch let = new CountDownLatch(1);

    @Override public void write(int b) {
      throw new AssertionError("byte by byte");
    }

    @Override public void write(byte[] slice, int at, int length) throws IOException {
      reached.countDown();
      try {
        let.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  private static FutureTask<Void> sending(Pictures pictures, OutputStream to) {
    FutureTask<Void> task = new FutureTask<>(() -> {
      pictures.send(BYTES, () -> new byte[][] {new byte[BYTES]}, to);
      return null;
    });
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static Slow[] stalled(Pictures pictures, List<FutureTask<Void>> tasks) throws InterruptedException {
    Slow[] clients = new Slow[ROOM / BYTES];
    for (int i = 0; i < clients.length; i++) {
      clients[i] = new Slow();
      tasks.add(sending(pictures, clients[i]));
      clients[i].reached.await();
    }
    return clients;
  }

  @Test public void allPartsArriveAsTheyAre() throws IOException {
    byte[] large = new byte[BYTES];
    new Random(1).nextBytes(large);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Pictures().send(BYTES, () -> new byte[][] {{1, 2}, {}, large}, out);
    assertEquals(BYTES + 2, out.size());
    assertArrayEquals(large, Arrays.copyOfRange(out.toByteArray(), 2, out.size()));
  }

  @Test public void oneThatIsLargerThanTheRoomIsSentAlone() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Pictures(10, FOR_EVER_MS).send(BYTES, () -> new byte[][] {new byte[BYTES]}, out);
    assertEquals(BYTES, out.size());
  }

  @Test public void manyAtOnceTakeTurnsAndAllArrive() throws Exception {
    Pictures pictures = new Pictures(ROOM, FOR_EVER_MS);
    AtomicInteger held = new AtomicInteger();
    List<Integer> seen = new ArrayList<>();
    List<FutureTask<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      FutureTask<Void> task = new FutureTask<>(() -> {
        pictures.send(BYTES, () -> {
          synchronized (seen) {
            seen.add(held.incrementAndGet());
          }
          return new byte[][] {new byte[BYTES]};
        }, new OutputStream() {
          private int left = BYTES;

          @Override public void write(int b) {
            throw new AssertionError("byte by byte");
          }

          @Override public void write(byte[] slice, int at, int length) {
            left -= length;
            if (left == 0) held.decrementAndGet();
          }
        });
        return null;
      });
      tasks.add(task);
      new Thread(task).start();
    }
    for (FutureTask<Void> task : tasks) task.get();
    assertEquals(64, seen.size());
    assertEquals("as many at a time as there is room for, at most", List.of(), seen.stream().filter(count -> count > ROOM / BYTES).toList());
  }

  @Test public void aClientThatDoesNotReadLosesItsPictureToOneThatWaits() throws Exception {
    Pictures pictures = new Pictures(ROOM, 0);
    List<FutureTask<Void>> tasks = new ArrayList<>();
    Slow[] clients = stalled(pictures, tasks);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pictures.send(BYTES, () -> new byte[][] {new byte[BYTES]}, out);
    assertEquals(BYTES, out.size());
    for (Slow client : clients) client.let.countDown();
    Exception lost = assertThrows(Exception.class, () -> tasks.get(0).get());
    assertEquals("the picture was not read, and others wait for one", lost.getCause().getMessage());
    for (int i = 1; i < clients.length; i++) tasks.get(i).get();
  }

  @Test public void whoIsSlowKeepsItsPictureAndTheNextWaits() throws Exception {
    Pictures pictures = new Pictures(ROOM, FOR_EVER_MS);
    List<FutureTask<Void>> tasks = new ArrayList<>();
    Slow[] clients = stalled(pictures, tasks);
    CountDownLatch begun = new CountDownLatch(1);
    FutureTask<Void> next = new FutureTask<>(() -> {
      pictures.send(BYTES, () -> {
        begun.countDown();
        return new byte[][] {new byte[BYTES]};
      }, OutputStream.nullOutputStream());
      return null;
    });
    Thread thread = new Thread(next);
    thread.start();
    for (int i = 0; i < 2000 && thread.getState() != Thread.State.TIMED_WAITING; i++) Thread.sleep(5);
    assertEquals(Thread.State.TIMED_WAITING, thread.getState());
    assertEquals(1, begun.getCount());
    clients[2].let.countDown();
    next.get();
    for (Slow client : clients) client.let.countDown();
    for (FutureTask<Void> task : tasks) task.get();
  }
}

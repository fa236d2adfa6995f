package dev.reprise.agent.event;

import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.UiEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Counts the device's accessibility events: the count is the screen's generation. Equal generations mean that no change was *reported*
 * in between; the framework holds content changes back for up to 100 ms, and a canvas reports none.
 */
public final class EventLog implements NodeSource.UiEventListener {
  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private long generation;

  /** Called with every event and the generation that it made. Returns at once. */
  public interface Follower {
    void onEvent(UiEvent event, long generation);
  }

  @Override
  public void onEvent(UiEvent event) {
    long now;
    synchronized (this) {
      now = ++generation;
      notifyAll();
    }
    for (Follower follower : followers) follower.onEvent(event, now);
  }

  public synchronized long generation() {
    return generation;
  }

  /**
   * Blocks until the generation exceeds {@code after}, at most {@code timeoutMs} of real time: the device's clock may stand still.
   *
   * @return the generation then; not above {@code after} when the time was over first
   */
  public synchronized long await(long after, long timeoutMs) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
    while (generation <= after) {
      long leftMs = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime() + 999_999);
      if (leftMs <= 0) break;
      wait(leftMs);
    }
    return generation;
  }

  public void follow(Follower follower) {
    followers.add(follower);
  }

  public void unfollow(Follower follower) {
    followers.remove(follower);
  }

  public boolean isFollowed() {
    return !followers.isEmpty();
  }
}

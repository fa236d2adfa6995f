package dev.reprise.agent.phone;

import android.os.IBinder;
import android.os.RemoteException;
import android.system.ErrnoException;
import android.system.Os;
import android.system.OsConstants;
import android.system.StructPollfd;
import dev.reprise.agent.wrappers.Services;
import java.io.FileDescriptor;

/** What the agent must not outlive: the adb command that started it, and the system that it talks to. An orphan would keep UiAutomation from all others. */
final class Lifeline {
  private static final int FOREVER = -1;

  private Lifeline() {}

  /**
   * Runs {@code ended} when nobody reads this program's output any more: adb closes it when its command is dropped or the connection is lost.
   * Started with output to /dev/null, the agent lives until it is told to quit or is left alone for long.
   */
  static void watchCommand(final Runnable ended) {
    Thread watch = new Thread("reprise-lifeline") {
      @Override
      public void run() {
        awaitHangUp(FileDescriptor.out);
        ended.run();
      }
    };
    watch.setDaemon(true);
    watch.start();
  }

  /** Runs {@code ended} when the system server dies: every binder and the connection to accessibility died with it. */
  static void watchSystem(final Runnable ended) {
    try {
      Services.named("activity").linkToDeath(new IBinder.DeathRecipient() {
        @Override
        public void binderDied() {
          ended.run();
        }
      }, 0);
    } catch (RemoteException diedAlready) {
      ended.run();
    }
  }

  private static void awaitHangUp(FileDescriptor output) {
    StructPollfd watched = new StructPollfd();
    watched.fd = output;
    // No events asked for: hang-ups and errors are told always.
    watched.events = 0;
    int ends = OsConstants.POLLHUP | OsConstants.POLLERR | OsConstants.POLLNVAL;
    while (true) {
      try {
        if (Os.poll(new StructPollfd[] {watched}, FOREVER) > 0 && (watched.revents & ends) != 0) return;
      } catch (ErrnoException interrupted) {
        if (interrupted.errno != OsConstants.EINTR) throw new IllegalStateException("The agent's output cannot be watched.", interrupted);
      }
    }
  }
}

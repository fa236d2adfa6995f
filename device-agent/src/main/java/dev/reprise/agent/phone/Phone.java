package dev.reprise.agent.phone;

import android.os.Looper;
import dev.reprise.agent.Agent;
import dev.reprise.agent.AgentOptions;
import dev.reprise.agent.Token;
import dev.reprise.agent.gesture.GesturePlayer;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wrappers.Users;
import java.io.File;

/** The agent as a program of a phone: `app_process` runs it as the shell user, without an application and without a Context. */
public final class Phone {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int SYSTEM_DIED = 3;

  private final AgentOptions options;

  private Phone(AgentOptions options) {
    this.options = options;
  }

  /** Serves until it is told to quit, left alone, or what it lives from is gone; ends the process with an exit code. */
  public static void run(AgentOptions options) {
    // Clients of accessibility take the main looper from 35 on, and expect one that runs.
    if (Looper.getMainLooper() == null) Looper.prepareMainLooper();
    else if (Looper.myLooper() == null) Looper.prepare();
    final Phone phone = new Phone(options);
    Thread serving = new Thread("reprise-phone") {
      @Override
      public void run() {
        System.exit(phone.serve());
      }
    };
    serving.start();
    Looper.loop();
  }

  private int serve() {
    try {
      // The file belongs to whom adb runs as, so it is read before the agent turns from root into the shell.
      Token token = Token.take(new File(options.tokenFile));
      Users.becomeShell();
      Automation automation = Automation.connect(new PhoneSlot());
      // Nobody can connect before: whoever does is served.
      LocalTransport transport = new LocalTransport(options.socket);
      PhonePlatform platform = new PhonePlatform(automation.ui, JarHash.ofThisJar());
      AutomationSource source = new AutomationSource(automation.ui, platform);
      liftLeftFinger(source);
      Agent agent = Agent.start(source, transport, token);
      watch(agent);
      agent.join();
      platform.close();
      // UiAutomation is not given back but left with the process, whose death the system sees. Giving it back makes AOSP's UiAutomationConnection
      // "restore" the rotation that was locked or not when it connected, over whatever the phone's user or the run has chosen since.
      return DONE;
    } catch (Throwable failed) {
      // Whatever it is: without a word here all that is left of it is an exit code.
      System.err.println(LastWords.of(failed));
      return FAILED;
    }
  }

  private static void liftLeftFinger(AutomationSource source) {
    try {
      new GesturePlayer(source).liftLeftFinger();
    } catch (SourceException forbidden) {
      // A device that forbids touches has none that is left; the first one that is wanted will say so.
    }
  }

  private static void watch(final Agent agent) {
    Lifeline.watchCommand(new Runnable() {
      @Override
      public void run() {
        agent.stop();
      }
    });
    Lifeline.watchSystem(new Runnable() {
      @Override
      public void run() {
        System.err.println("The system of this device has restarted; the device agent ends, to be started anew.");
        System.exit(SYSTEM_DIED);
      }
    });
  }
}

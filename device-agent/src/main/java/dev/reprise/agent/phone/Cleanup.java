package dev.reprise.agent.phone;

import android.system.ErrnoException;
import android.system.Os;
import java.io.File;
import java.io.IOException;

/**
 * A second program of the phone, which outlives the agent and puts the phone's settings back when it is gone, killed or not. What ends every
 * program of the shell (a restart of adbd) ends it, too: then the next agent's does it.
 */
public final class Cleanup {
  private Cleanup() {}

  /** {@code arguments}: the file that notes what is to be put back. */
  public static void main(String... arguments) throws IOException, InterruptedException, ErrnoException {
    // What hangs up the agent's session does not reach this one.
    Os.setsid();
    new Restoring(new File(arguments[0])).run(System.in, System.out);
    System.exit(0);
  }
}

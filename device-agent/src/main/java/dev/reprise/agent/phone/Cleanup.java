package dev.reprise.agent.phone;

import android.system.ErrnoException;
import android.system.Os;
import dev.reprise.agent.source.SourceException;
import java.io.IOException;
import java.util.List;

/**
 * A second program of the phone, which outlives the agent: it is told what each setting was before the agent changes it, and puts all back when
 * the agent is gone, killed or not. Only what ends every program of the shell (a restart of adbd) ends it, too.
 */
public final class Cleanup {
  private Cleanup() {}

  public static void main(String... arguments) throws IOException, ErrnoException {
    // What hangs up the agent's session does not reach this one.
    Os.setsid();
    List<SettingRecord> records = SettingRecord.readAll(System.in);
    for (int i = records.size() - 1; i >= 0; i--) {
      try {
        records.get(i).change(records.get(i).before);
      } catch (SourceException failed) {
        // Nobody is left to hear of it; the others are put back all the same.
      }
    }
    System.exit(0);
  }
}

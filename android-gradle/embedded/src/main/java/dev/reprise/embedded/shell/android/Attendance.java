package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Programs;
import dev.reprise.embedded.shell.Call;
import java.io.IOException;
import java.io.InputStream;

/** A command that stays with a program of the device as long as it runs. */
final class Attendance {
  private Attendance() {}

  /** Passes the program's output on until it ends; a hang-up or kill of this command ends the program. */
  static int attend(Call call, Programs.Program program) throws InterruptedException {
    Thread pump = new Thread(() -> copy(call, program), call.name + "-output");
    pump.setDaemon(true);
    pump.start();
    try (program) {
      int code = program.waitFor();
      pump.join();
      return code;
    }
  }

  private static void copy(Call call, Programs.Program program) {
    try {
      InputStream output = program.output();
      byte[] buffer = new byte[8192];
      for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
        call.out.write(buffer, 0, count);
        if (output.available() == 0) call.out.flush();
      }
    } catch (IOException | RuntimeException e) {
      // Nobody reads what it prints any more: on a phone its next write would fail, here it runs on.
    }
  }
}

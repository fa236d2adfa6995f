package dev.reprise.agent.phone;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** `dumpsys activity processes` in the words of ActiveInstrumentation.dump, `ps -A -o PID,ARGS` in toybox's. */
public class HolderTest {
  private static final String RUNNING =
      "  Active instrumentation:\n"
          + "    Instrumentation #0: ActiveInstrumentation{1f {org.example.test/org.example.Runner} 1 procs}\n"
          + "      mClass=ComponentInfo{org.example.test/org.example.Runner} mFinished=false\n"
          + "      mTargetProcesses=[org.example]\n";
  private static final String PROGRAMS =
      "  PID ARGS\n"
          + "    1 init second_stage\n"
          + "  412 app_process / org.example.Dump --all\n"
          + "  500 /system/bin/app_process64 / dev.reprise.agent.Main socket=reprise-1 token-file=/data/local/tmp/t\n"
          + "  501 ps -A -o PID,ARGS\n";

  @Test
  public void anInstrumentationIsNamed() {
    assertEquals("the instrumentation org.example.test/org.example.Runner", Holder.describe(RUNNING, "  PID ARGS\n", 500));
    String finished = RUNNING.replace("mFinished=false", "mFinished=true");
    assertEquals("a program that this device does not name", Holder.describe(finished, "", 500));
  }

  @Test
  public void programsOfTheShellAreNamedWithTheirPidAndWeAreNot() {
    assertEquals("the program / org.example.Dump --all (pid 412)", Holder.describe("", PROGRAMS, 500));
  }

  @Test
  public void whereItMayBeOneOrTheOtherBothAreNamed() {
    assertEquals(
        "the instrumentation org.example.test/org.example.Runner or the program / org.example.Dump --all (pid 412)",
        Holder.describe(RUNNING, PROGRAMS, 500));
  }
}

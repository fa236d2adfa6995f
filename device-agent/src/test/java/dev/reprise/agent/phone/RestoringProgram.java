package dev.reprise.agent.phone;

import java.io.File;

/** What {@link Cleanup} runs on a phone, as a program of this machine: only leaving the shell's session is a phone's. */
public final class RestoringProgram {
  private RestoringProgram() {}

  public static void main(String... arguments) throws Exception {
    new Restoring(new File(arguments[0])).run(System.in, System.out);
  }

  /** As a phone's agent starts it. */
  static ProcessBuilder over(File notes) {
    String classes = System.getProperty("reprise.classes") + File.pathSeparator + System.getProperty("reprise.testClasses");
    return new ProcessBuilder(new File(System.getProperty("java.home"), "bin/java").getPath(), "-cp", classes, RestoringProgram.class.getName(), notes.getPath());
  }
}

package dev.reprise.agent.phone;

import dev.reprise.agent.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who else may hold UiAutomation, of which a device has one at a time: an instrumentation (Appium, Maestro, Espresso), or a program of the shell
 * (`uiautomator dump`, another agent). AOSP services/.../am/ActiveInstrumentation.java, dump; toybox ps.
 */
final class Holder {
  private static final Pattern INSTRUMENTATION = Pattern.compile("mClass=ComponentInfo\\{([^}]+)\\} mFinished=false");
  private static final Pattern PROGRAM = Pattern.compile("(?m)^ *(\\d+) +(?:\\S*/)?app_process\\d* +(.*)$");

  private Holder() {}

  /** A few words for a message; it never fails. */
  static String find(int ownPid) {
    try {
      return describe(ShellCommand.run("dumpsys", "activity", "processes"), ShellCommand.run("ps", "-A", "-o", "PID,ARGS"), ownPid);
    } catch (SourceException unknown) {
      // Only the name is lost; that it is taken has been said already.
      return "a program that this device does not name";
    }
  }

  static String describe(String processes, String programs, int ownPid) {
    List<String> found = new ArrayList<>();
    Matcher instrumentation = INSTRUMENTATION.matcher(processes);
    while (instrumentation.find()) found.add("the instrumentation " + instrumentation.group(1));
    Matcher program = PROGRAM.matcher(programs);
    while (program.find()) {
      if (!program.group(1).equals(String.valueOf(ownPid))) found.add("the program " + program.group(2).trim() + " (pid " + program.group(1) + ")");
    }
    return found.isEmpty() ? "a program that this device does not name" : String.join(" or ", found);
  }
}

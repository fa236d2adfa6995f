package dev.reprise.embedded.shell;

import dev.reprise.embedded.shell.language.Interpreter;
import dev.reprise.embedded.shell.language.Parser;
import dev.reprise.embedded.shell.language.Scope;
import dev.reprise.embedded.shell.language.Streams;
import dev.reprise.embedded.shell.language.SyntaxError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One session of the device's shell: what one `adb shell` starts. It runs as root, as on a userdebug build after `adb root`. */
public final class Shell {
  private static final String[][] ENVIRONMENT = {
    {"PATH", "/product/bin:/apex/com.android.runtime/bin:/apex/com.android.art/bin:/system_ext/bin:/system/bin:/system/xbin:/odm/bin:/vendor/bin:/vendor/xbin"},
    {"HOME", "/"}, {"SHELL", "/system/bin/sh"}, {"USER", "root"}, {"LOGNAME", "root"}, {"HOSTNAME", "embedded"}, {"TERM", "dumb"},
    {"TMPDIR", "/data/local/tmp"}, {"ANDROID_ROOT", "/system"}, {"ANDROID_DATA", "/data"}, {"ANDROID_STORAGE", "/storage"},
    {"ANDROID_ASSETS", "/system/app"}, {"EXTERNAL_STORAGE", "/sdcard"}, {"DOWNLOAD_CACHE", "/data/cache"},
  };

  private final Streams streams;
  private final Interpreter interpreter;
  private final Scope scope = new Scope();
  private final Userspace userspace;
  private volatile boolean promptInterrupted;

  public Shell(Userspace userspace, Streams streams) {
    this.userspace = userspace;
    this.streams = streams;
    this.interpreter = new Interpreter(userspace, streams);
    scope.pid = userspace.newPid();
    scope.parentPid = 2;
    for (String[] variable : ENVIRONMENT) {
      scope.set(variable[0], variable[1]);
      scope.export(variable[0]);
    }
  }

  /** {@code sh -c command}, and waits for background jobs that still write to the session. */
  public int run(String command) throws InterruptedException {
    int status = interpreter.run(command, scope, streams);
    interpreter.awaitJobs();
    return status;
  }

  /** Runs one program with these words, without a shell's expansion (what abb does). */
  public int exec(List<String> words) {
    return userspace.run(words, scope, streams, interpreter);
  }

  /** A shell that reads commands from its input until it ends, fails or says exit: {@code adb shell} with a script as input. */
  public int runInput() throws InterruptedException, IOException {
    Interpreter.Outcome outcome = new Interpreter.Outcome(0, false, false);
    StringBuilder pending = new StringBuilder();
    while (!outcome.exited() && !outcome.failed()) {
      String line = line();
      if (line == null && pending.length() == 0) break;
      if (line != null) pending.append(pending.length() == 0 ? "" : "\n").append(line);
      if (line != null && goesOn(pending.toString())) continue;
      outcome = interpreter.interpret(pending.toString(), scope, streams);
      pending.setLength(0);
    }
    int status = interpreter.finish(outcome.status(), scope, streams);
    interpreter.awaitJobs();
    return status;
  }

  /** An interactive shell on a terminal, with a prompt; an error or Ctrl-C ends a line, not the shell. */
  public int runTerminal() throws IOException {
    int status = 0;
    String pending = "";
    while (true) {
      print("embedded:" + scope.directory + (pending.isEmpty() ? " # " : " > "));
      String line = line();
      if (line == null) return interpreter.finish(status, scope, streams);
      pending = promptInterrupted || pending.isEmpty() ? line : pending + "\n" + line;
      promptInterrupted = false;
      if (goesOn(pending)) continue;
      Interpreter.Outcome outcome = interpreter.interpret(pending, scope, streams);
      status = outcome.status();
      scope.status = status;
      pending = "";
      boolean interrupted = interpreter.takeInterrupt();
      if (outcome.exited() && !interrupted) return interpreter.finish(status, scope, streams);
    }
  }

  /** The other side has gone. */
  public void hangUp() {
    interpreter.hangUp();
  }

  /** Ctrl-C on the terminal: what runs in the foreground ends. False when the shell waits for a line; that one begins anew then. */
  public boolean interrupt() {
    promptInterrupted = true;
    if (!interpreter.interrupt()) return false;
    promptInterrupted = false;
    return true;
  }

  private void print(String text) throws IOException {
    streams.out().write(text.getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
  }

  /** One line of input without its newline, a byte at a time: commands read from the same input. Null at the end. */
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c;
    while ((c = streams.in().read()) >= 0 && c != '\n') line.write(c);
    return c < 0 && line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
  }

  /** Whether a command is not whole yet, so that the next line belongs to it. */
  private static boolean goesOn(String script) {
    try {
      Parser.parse(script);
      return false;
    } catch (SyntaxError e) {
      return e.incomplete;
    } catch (StackOverflowError e) {
      return false; // Deeper than can be read: the interpreter will say so.
    }
  }
}

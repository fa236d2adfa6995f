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

  /** A shell that reads commands from its input until it ends or says exit: {@code adb shell} with a script as input. */
  public int runInput() throws InterruptedException, IOException {
    Prompter prompter = new Prompter();
    int status = 0;
    for (String line = prompter.line(); line != null; line = prompter.line()) {
      Integer done = prompter.feed(line);
      if (done != null) status = done;
      if (prompter.exited) return status;
    }
    interpreter.awaitJobs();
    return status;
  }

  /** An interactive shell on a terminal, with a prompt. */
  public int runTerminal() throws InterruptedException, IOException {
    Prompter prompter = new Prompter();
    int status = 0;
    while (true) {
      print("embedded:" + scope.directory + (prompter.pending.isEmpty() ? " # " : " > "));
      String line = prompter.line();
      if (line == null) return status;
      Integer done = prompter.feed(line);
      if (done != null) status = done;
      if (prompter.exited) return status;
    }
  }

  /** The other side has gone. */
  public void hangUp() {
    interpreter.hangUp();
  }

  private void print(String text) throws IOException {
    streams.out().write(text.getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
  }

  /** Collects lines until they are whole commands, and runs them. */
  private final class Prompter {
    private String pending = "";
    private boolean exited;

    /** One line of input without its newline, a byte at a time: commands read from the same input. Null at the end. */
    String line() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int c;
      while ((c = streams.in().read()) >= 0 && c != '\n') line.write(c);
      return c < 0 && line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
    }

    /** Null while the command goes on in the next line. */
    Integer feed(String line) {
      pending = pending.isEmpty() ? line : pending + "\n" + line;
      try {
        Parser.parse(pending);
      } catch (SyntaxError e) {
        if (e.incomplete) return null;
      }
      String script = pending;
      pending = "";
      exited = script.strip().matches("exit(\\s+\\d+)?");
      return interpreter.run(script, scope, streams);
    }
  }
}

package dev.reprise.agent.phone;

import dev.reprise.agent.source.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A program of the device, run as the agent's own child. */
final class ShellCommand {
  /** Below the 10 s that a client waits; the slowest (`dumpsys window`) takes a second or two. */
  private static final long DEADLINE_MS = 8_000;
  private static final int MOST_WORDS = 300;

  private ShellCommand() {}

  /**
   * What it printed.
   *
   * @throws SourceException when it failed, with what it said of that, or did not end in time, or the thread was interrupted
   */
  static String run(String... command) throws SourceException {
    Process process = null;
    try {
      process = new ProcessBuilder(command).start();
      process.getOutputStream().close();
      Printed said = Printed.of(process.getInputStream());
      Printed complaint = Printed.of(process.getErrorStream());
      if (!process.waitFor(DEADLINE_MS, TimeUnit.MILLISECONDS)) throw failed(command, "did not end within " + DEADLINE_MS + " ms", null);
      String text = said.text();
      if (process.exitValue() == 0) return text;
      throw failed(command, "ended with exit code " + process.exitValue() + ": " + words(complaint.text(), text), null);
    } catch (IOException notRun) {
      throw failed(command, "could not be run: " + notRun.getMessage(), notRun);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
      throw failed(command, "was not waited for any more", over);
    } finally {
      if (process != null) process.destroy();
    }
  }

  private static SourceException failed(String[] command, String how, Exception cause) {
    return new SourceException("The device's program `" + String.join(" ", command) + "` " + how + ".", cause);
  }

  private static String words(String complaint, String said) {
    String words = (complaint.trim().isEmpty() ? said : complaint).trim();
    return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS);
  }

  /** One of its outputs, read beside the other: a program that fills the one that nobody reads stands still. */
  private static final class Printed extends Thread {
    private final InputStream output;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile IOException lost;

    private Printed(InputStream output) {
      super("reprise-output");
      this.output = output;
    }

    static Printed of(InputStream output) {
      Printed printed = new Printed(output);
      printed.setDaemon(true);
      printed.start();
      return printed;
    }

    @Override
    public void run() {
      byte[] part = new byte[8192];
      try {
        for (int count = output.read(part); count >= 0; count = output.read(part)) bytes.write(part, 0, count);
      } catch (IOException failed) {
        lost = failed;
      }
    }

    /** All of it, once the program has ended. */
    String text() throws IOException, InterruptedException {
      join(DEADLINE_MS);
      if (lost != null) throw lost;
      if (isAlive()) throw new IOException("its output does not end");
      return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }
  }
}

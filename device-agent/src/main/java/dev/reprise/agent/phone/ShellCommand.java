package dev.reprise.agent.phone;

import dev.reprise.agent.source.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A program of the device, run as the agent's own child. */
final class ShellCommand {
  private ShellCommand() {}

  /** What it printed, errors included, whatever its exit code. */
  static String run(String... command) throws SourceException {
    Process process = null;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      InputStream output = process.getInputStream();
      byte[] part = new byte[8192];
      for (int count = output.read(part); count >= 0; count = output.read(part)) printed.write(part, 0, count);
      return new String(printed.toByteArray(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new SourceException("The device's program " + command[0] + " could not be run: " + failed.getMessage() + ".", failed);
    } finally {
      if (process != null) process.destroy();
    }
  }
}

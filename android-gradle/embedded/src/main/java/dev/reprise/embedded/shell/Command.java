package dev.reprise.embedded.shell;

/** A program of the device. */
@FunctionalInterface
public interface Command {
  /** Runs to the end; the exit code. A {@link Failure} is printed as the command's error. */
  int run(Call call) throws Exception;
}

package dev.reprise.agent.phone;

import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wrappers.PlatformException;
import java.io.IOException;

/** What the agent says of a failure that ends it: one line, since whoever started it sees nothing else of it. */
final class LastWords {
  private LastWords() {}

  static String of(Throwable failed) {
    String message = failed.getMessage();
    if (message != null && isSentence(failed)) return line(message);
    StackTraceElement[] trace = failed.getStackTrace();
    return line("The device agent ended: " + failed + (trace.length == 0 ? "" : " at " + trace[0]) + ".");
  }

  /** Ours, and those of the framework that name what was wanted. */
  private static boolean isSentence(Throwable failed) {
    return failed instanceof SourceException || failed instanceof PlatformException || failed instanceof IOException
        || failed instanceof IllegalArgumentException;
  }

  private static String line(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}

package dev.reprise.agent.phone;

import dev.reprise.agent.source.SourceException;
import java.io.File;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Settings that are changed for as long as the agent lives: {@link Cleanup} knows of each before it is changed. */
final class HeldSettings {
  private final Set<String> told = new HashSet<>();
  private Process cleanup;

  /** @return what it was just before, null when it was not set */
  synchronized String hold(String namespace, String name, String value) throws SourceException {
    SettingRecord now = SettingRecord.read(namespace, name);
    try {
      // Once each: what is put back is what it was before the first change.
      if (told.add(namespace + "/" + name)) now.writeTo(cleanup().getOutputStream());
    } catch (IOException failed) {
      told.remove(namespace + "/" + name);
      throw new SourceException("The setting was not changed: what would put it back does not run (" + failed.getMessage() + ").", failed);
    }
    now.change(value);
    return now.before;
  }

  private Process cleanup() throws IOException {
    if (cleanup != null) return cleanup;
    ProcessBuilder builder = new ProcessBuilder("app_process", "/", Cleanup.class.getName());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    // Of its own: what it holds open of ours would keep the adb command from ending.
    builder.redirectErrorStream(true).redirectOutput(new File("/dev/null"));
    cleanup = builder.start();
    return cleanup;
  }
}

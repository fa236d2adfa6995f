package dev.reprise.agent.phone;

import dev.reprise.agent.source.SourceException;
import java.io.File;
import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Settings that are changed for as long as the agent lives: {@link Cleanup} has noted each before it is changed. */
final class HeldSettings {
  private static final String NOTES = "/data/local/tmp/reprise-settings";

  private final ProcessBuilder program;
  private final Set<String> told = new HashSet<>();
  private Process cleanup;

  /** {@code program} runs {@link Restoring}. */
  HeldSettings(ProcessBuilder program) {
    // Of its own: what it holds open of ours would keep the adb command from ending.
    this.program = program.redirectError(new File("/dev/null"));
  }

  static HeldSettings onPhone() {
    ProcessBuilder builder = new ProcessBuilder("app_process", "/", Cleanup.class.getName(), NOTES);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return new HeldSettings(builder);
  }

  /** @return what it was just before, null when it was not set */
  synchronized String hold(String namespace, String name, String value) throws SourceException {
    start();
    // Not before: what an earlier agent held is put back by now.
    SettingRecord now = SettingRecord.read(namespace, name);
    // Once each: what is put back is what it was before the first change.
    if (told.add(namespace + "/" + name)) tell(now);
    // Each `settings` takes a while.
    if (!Objects.equals(now.before, value)) now.change(value);
    return now.before;
  }

  /** Returns once all is put back, or that takes too long; it goes on without us. */
  synchronized void close() throws InterruptedException {
    if (cleanup == null) return;
    try {
      cleanup.getOutputStream().close();
    } catch (IOException gone) {
      // It was killed: the next agent's puts back what it had noted.
    }
    cleanup.waitFor(Restoring.PUT_BACK_MS, TimeUnit.MILLISECONDS);
  }

  private void start() throws SourceException {
    if (cleanup != null) return;
    try {
      cleanup = program.start();
      expect(Restoring.READY);
    } catch (IOException failed) {
      throw unchanged(failed);
    }
  }

  private void tell(SettingRecord record) throws SourceException {
    try {
      record.writeTo(cleanup.getOutputStream());
      cleanup.getOutputStream().flush();
      expect(Restoring.NOTED);
    } catch (IOException failed) {
      throw unchanged(failed);
    }
  }

  private void expect(int word) throws IOException {
    int said = cleanup.getInputStream().read();
    if (said != word) throw new IOException(said < 0 ? "it ended at once, or waits for that of another agent" : "it said " + said);
  }

  private SourceException unchanged(IOException failed) {
    if (cleanup != null) cleanup.destroy();
    cleanup = null;
    told.clear();
    return new SourceException("The setting was not changed: what would put it back does not run (" + failed.getMessage() + ").", failed);
  }
}

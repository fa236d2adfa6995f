package dev.reprise.agent.phone;

import dev.reprise.agent.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Cleanup} does: hears what each setting was before it is changed, notes it in a file, and puts all back when the agent is gone. The
 * file is locked for as long, so that the next agent never takes what this one has changed for what the phone's user had; what stands in it when
 * it is opened was left by one that was killed before it had put everything back.
 *
 *     agent              cleanup
 *       | <--- READY ----- |    the file is locked, what stood there is put back
 *       | -- a record ---> |
 *       | <--- NOTED ----- |    only now is the setting changed
 *       | -- end of file > |    puts back, and ends
 */
final class Restoring {
  static final int READY = 'R';
  static final int NOTED = 'N';
  /** What a slow phone takes to put back all that a client holds: three scales of animations and the input method, two `settings` each, up to a second each. */
  static final long PUT_BACK_MS = 4 * 2 * 1_000;
  private static final long LOOK_MS = 50;

  private final File file;

  Restoring(File file) {
    this.file = file;
  }

  /** Returns once all is put back. */
  void run(InputStream agent, OutputStream answers) throws IOException, InterruptedException {
    try (RandomAccessFile notes = new RandomAccessFile(file, "rw")) {
      lock(notes.getChannel());
      restore(notes, noted(notes));
      List<SettingRecord> records = noted(notes);
      try {
        answer(answers, READY);
        DataInputStream told = new DataInputStream(agent);
        for (SettingRecord record = SettingRecord.next(told); record != null; record = SettingRecord.next(told)) {
          records.add(record);
          note(notes, records);
          answer(answers, NOTED);
        }
      } catch (IOException agentGone) {
        // Killed in the middle of a word: as if it had ended.
      }
      restore(notes, records);
    }
  }

  private void lock(FileChannel notes) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PUT_BACK_MS * 1_000_000;
    while (notes.tryLock() == null) {
      if (System.nanoTime() > deadline) throw new IOException("Another agent's settings are not put back after " + PUT_BACK_MS + " ms: " + file + " is locked.");
      Thread.sleep(LOOK_MS);
    }
  }

  private static void answer(OutputStream answers, int word) throws IOException {
    answers.write(word);
    answers.flush();
  }

  private static List<SettingRecord> noted(RandomAccessFile notes) throws IOException {
    byte[] all = new byte[(int) notes.length()];
    notes.seek(0);
    notes.readFully(all);
    return SettingRecord.readAll(new ByteArrayInputStream(all));
  }

  private static void note(RandomAccessFile notes, List<SettingRecord> records) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (SettingRecord record : records) record.writeTo(all);
    notes.seek(0);
    notes.write(all.toByteArray());
    notes.setLength(all.size());
    notes.getFD().sync();
  }

  /** The last change first. What the device refuses stays noted, for the next agent to try. */
  private static void restore(RandomAccessFile notes, List<SettingRecord> records) throws IOException {
    List<SettingRecord> left = new ArrayList<>();
    for (int i = records.size() - 1; i >= 0; i--) {
      try {
        records.get(i).change(records.get(i).before);
      } catch (SourceException failed) {
        // Nobody is left to hear of it; the others are put back all the same.
        left.add(0, records.get(i));
      }
    }
    note(notes, left);
  }
}

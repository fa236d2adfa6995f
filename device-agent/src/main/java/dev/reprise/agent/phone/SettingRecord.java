package dev.reprise.agent.phone;

import dev.reprise.agent.source.SourceException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A setting and what it was, as the agent tells it to {@link Cleanup} before it changes it. */
final class SettingRecord {
  /** What `settings get` prints where nothing is set. */
  private static final String UNSET = "null";

  final String namespace;
  final String name;
  /** Null when it was not set. */
  final String before;

  SettingRecord(String namespace, String name, String before) {
    this.namespace = namespace;
    this.name = name;
    this.before = before;
  }

  /** How it is now. */
  static SettingRecord read(String namespace, String name) throws SourceException {
    String said = ShellCommand.run("settings", "get", namespace, name);
    String value = said.endsWith("\n") ? said.substring(0, said.length() - 1) : said;
    return new SettingRecord(namespace, name, value.equals(UNSET) ? null : value);
  }

  /**
   * Makes it {@code value}; null deletes it.
   *
   * @throws SourceException when it is another one afterwards: some makers refuse without a word
   */
  void change(String value) throws SourceException {
    if (value == null) ShellCommand.run("settings", "delete", namespace, name);
    else ShellCommand.run("settings", "put", namespace, name, value);
    String now = read(namespace, name).before;
    if (!Objects.equals(now, value)) {
      throw new SourceException("The setting " + namespace + " " + name + " should be " + value + " and is " + now + ": the device did not take it.");
    }
  }

  void writeTo(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeUTF(namespace);
    data.writeUTF(name);
    data.writeBoolean(before != null);
    data.writeUTF(before == null ? "" : before);
    data.flush();
  }

  /** All of them until the stream ends; one that is cut off was never acted upon. */
  static List<SettingRecord> readAll(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    List<SettingRecord> records = new ArrayList<>();
    for (SettingRecord record = next(data); record != null; record = next(data)) records.add(record);
    return records;
  }

  /** Null at the end of the stream, also in the middle of a record. */
  static SettingRecord next(DataInputStream data) throws IOException {
    try {
      String namespace = data.readUTF();
      String name = data.readUTF();
      boolean wasSet = data.readBoolean();
      String before = data.readUTF();
      return new SettingRecord(namespace, name, wasSet ? before : null);
    } catch (EOFException end) {
      return null;
    }
  }
}

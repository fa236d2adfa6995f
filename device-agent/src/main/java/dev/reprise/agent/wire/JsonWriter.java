package dev.reprise.agent.wire;

import java.nio.charset.StandardCharsets;

/**
 * Builds JSON by hand: a tree is written some ten times a second, and org.json would allocate a map a node. Commas are its own
 * business; balancing objects and arrays is the caller's.
 */
public final class JsonWriter {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder out;
  private boolean needsComma;

  public JsonWriter() {
    this(256);
  }

  public JsonWriter(int capacityChars) {
    out = new StringBuilder(capacityChars);
  }

  public JsonWriter openObject() {
    return open('{');
  }

  public JsonWriter closeObject() {
    return close('}');
  }

  public JsonWriter openArray() {
    return open('[');
  }

  public JsonWriter closeArray() {
    return close(']');
  }

  /** The name of a member; its value follows. Names are our own and need no escapes. */
  public JsonWriter name(String name) {
    if (needsComma) out.append(',');
    out.append('"').append(name).append("\":");
    needsComma = false;
    return this;
  }

  public JsonWriter value(long value) {
    comma();
    out.append(value);
    return this;
  }

  public JsonWriter value(boolean value) {
    comma();
    out.append(value);
    return this;
  }

  /** JSON knows no NaN and no infinity: they become null. */
  public JsonWriter value(float value) {
    comma();
    if (Float.isNaN(value) || Float.isInfinite(value)) out.append("null");
    else if (value == (long) value) out.append((long) value);
    else out.append(value);
    return this;
  }

  public JsonWriter value(String value) {
    comma();
    if (value == null) out.append("null");
    else quote(value);
    return this;
  }

  public JsonWriter member(String name, long value) {
    return name(name).value(value);
  }

  public JsonWriter member(String name, boolean value) {
    return name(name).value(value);
  }

  public JsonWriter member(String name, String value) {
    return name(name).value(value);
  }

  public int length() {
    return out.length();
  }

  public byte[] toBytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private JsonWriter open(char bracket) {
    comma();
    out.append(bracket);
    needsComma = false;
    return this;
  }

  private JsonWriter close(char bracket) {
    out.append(bracket);
    needsComma = true;
    return this;
  }

  private void comma() {
    if (needsComma) out.append(',');
    needsComma = true;
  }

  private void quote(String text) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && !isLoneSurrogate(text, i)) continue;
      out.append(text, done, i);
      escape(c);
      done = i + 1;
    }
    out.append(text, done, text.length()).append('"');
  }

  private void escape(char c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (c == '\n') {
      out.append("\\n");
    } else {
      out.append("\\u").append(HEX[c >> 12]).append(HEX[c >> 8 & 15]).append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
    }
  }

  /** Half an emoji, as a text cut by a length filter may end: UTF-8 cannot carry it, an escape can. */
  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}

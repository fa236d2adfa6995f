package dev.reprise.embedded.shell.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** `read [-r] [-d DELIMITER] [-n COUNT] [NAME...]`: one line, split at IFS; the last name gets the rest. */
final class ReadLine {
  private boolean raw;
  private int delimiter = '\n';
  private int most = Integer.MAX_VALUE;
  private boolean ended;
  /** The line, and which of its characters a backslash has protected. */
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder protection = new StringBuilder();

  private ReadLine() {}

  static int run(List<String> args, Scope scope, Streams streams, Interpreter shell) {
    ReadLine read = new ReadLine();
    int at = 0;
    for (; at < args.size() && args.get(at).startsWith("-") && args.get(at).length() > 1; at++) {
      String option = args.get(at);
      if (option.equals("--")) {
        at++;
        break;
      }
      String value = option.length() > 2 ? option.substring(2) : at + 1 < args.size() ? args.get(at + 1) : "";
      boolean valued = option.startsWith("-d") || option.startsWith("-n") && value.matches("\\d{1,9}");
      if (valued && option.length() == 2) at++;
      if (option.equals("-r")) read.raw = true;
      else if (option.startsWith("-d")) read.delimiter = value.isEmpty() ? 0 : value.charAt(0);
      else if (valued) read.most = Integer.parseInt(value);
      else {
        shell.complain(scope, streams, "read: " + option + ": unknown option");
        return 2;
      }
    }
    List<String> names = at < args.size() ? args.subList(at, args.size()) : List.of("REPLY");
    try {
      read.take(streams);
    } catch (IOException e) {
      return 1; // Nothing can be read any more, as at the end of a file.
    }
    read.assign(names, scope);
    return read.ended ? 1 : 0;
  }

  /** Reads a byte at a time, so that the next command gets the rest. */
  private void take(Streams streams) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean escaped = false;
    while (line.length() + bytes.size() < most) {
      int c = streams.in().read();
      if (c < 0) {
        ended = true;
        break;
      }
      if (escaped) {
        escaped = false;
        if (c == '\n') continue; // The line goes on in the next one.
        flush(bytes);
        bytes.write(c);
        if (c < 0x80) flush(bytes, '1');
      } else if (c == '\\' && !raw) {
        escaped = true;
      } else if (c == delimiter) {
        break;
      } else {
        bytes.write(c);
      }
    }
    flush(bytes);
  }

  private void flush(ByteArrayOutputStream bytes) {
    flush(bytes, '0');
  }

  private void flush(ByteArrayOutputStream bytes, char mark) {
    String text = bytes.toString(StandardCharsets.UTF_8);
    line.append(text);
    protection.append(String.valueOf(mark).repeat(text.length()));
    bytes.reset();
  }

  private void assign(List<String> names, Scope scope) {
    String separators = scope.get("IFS") == null ? FieldSplitter.DEFAULT_SEPARATORS : scope.get("IFS");
    int at = skipBlanks(0, separators);
    for (int i = 0; i + 1 < names.size(); i++) {
      int end = at;
      while (end < line.length() && !separates(end, separators)) end++;
      scope.set(names.get(i), line.substring(at, end));
      at = skipBlanks(end, separators);
      if (at < line.length() && separates(at, separators) && !FieldSplitter.isBlank(line.charAt(at))) at = skipBlanks(at + 1, separators);
    }
    int end = line.length();
    while (end > at && separates(end - 1, separators) && FieldSplitter.isBlank(line.charAt(end - 1))) end--;
    scope.set(names.get(names.size() - 1), line.substring(at, end));
  }

  private int skipBlanks(int at, String separators) {
    while (at < line.length() && separates(at, separators) && FieldSplitter.isBlank(line.charAt(at))) at++;
    return at;
  }

  private boolean separates(int at, String separators) {
    return protection.charAt(at) == '0' && separators.indexOf(line.charAt(at)) >= 0;
  }
}

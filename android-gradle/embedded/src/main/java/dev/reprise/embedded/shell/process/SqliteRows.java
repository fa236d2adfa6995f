package dev.reprise.embedded.shell.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** sqlite3's output modes: list (default), csv, json, line, tabs. */
final class SqliteRows {
  private final PrintStream out;
  private final String separator;
  private final String nullValue;
  private final boolean header;
  private final String mode;

  SqliteRows(PrintStream out, List<String> options) {
    this.out = out;
    this.mode = options.contains("-json") ? "json" : options.contains("-csv") ? "csv" : options.contains("-line") ? "line" : "list";
    this.separator = value(options, "-separator", mode.equals("csv") ? "," : options.contains("-tabs") ? "\t" : "|");
    this.nullValue = value(options, "-nullvalue", "");
    this.header = options.contains("-header");
  }

  private static String value(List<String> options, String name, String otherwise) {
    int at = options.indexOf(name);
    return at < 0 ? otherwise : options.get(at + 1);
  }

  void print(ResultSet rows) throws SQLException, IOException {
    int columns = rows.getMetaData().getColumnCount();
    boolean first = true;
    while (rows.next()) {
      if (first && header && !mode.equals("json") && !mode.equals("line")) {
        for (int i = 1; i <= columns; i++) out.print((i > 1 ? separator : "") + csv(rows.getMetaData().getColumnLabel(i)));
        out.print("\n");
      }
      if (mode.equals("json")) out.print(first ? "[" : ",\n");
      if (mode.equals("line") && !first) out.print("\n");
      first = false;
      row(rows, columns);
    }
    if (mode.equals("json") && !first) out.print("]\n");
  }

  private void row(ResultSet rows, int columns) throws SQLException, IOException {
    if (mode.equals("json")) out.print("{");
    for (int i = 1; i <= columns; i++) {
      String label = rows.getMetaData().getColumnLabel(i);
      Object value = rows.getObject(i);
      if (mode.equals("json")) {
        out.print((i > 1 ? "," : "") + json(label) + ":" + (value == null ? "null" : value instanceof Number ? value.toString() : json(text(value))));
      } else if (mode.equals("line")) {
        out.print(String.format(Locale.ROOT, "%5s = %s\n", label, value == null ? nullValue : text(value)));
      } else {
        if (i > 1) out.print(separator);
        if (value instanceof byte[] blob) out.write(blob);
        else out.print(value == null ? nullValue : csv(text(value)));
      }
    }
    if (mode.equals("json")) out.print("}");
    else if (!mode.equals("line")) out.print("\n");
  }

  private String csv(String text) {
    boolean quoted = mode.equals("csv") && text.matches("(?s).*[\",\n\r ].*");
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  private static String text(Object value) {
    return value instanceof byte[] blob ? new String(blob, StandardCharsets.UTF_8) : value.toString();
  }

  private static String json(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') quoted.append('\\').append(c);
      else if (c == '\n') quoted.append("\\n");
      else if (c < ' ') quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      else quoted.append(c);
    }
    return quoted.append('"').toString();
  }
}

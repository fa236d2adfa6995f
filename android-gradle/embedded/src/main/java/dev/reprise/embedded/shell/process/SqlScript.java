package dev.reprise.embedded.shell.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits SQL at its semicolons, but not at those in quotes, comments or a trigger's body. */
final class SqlScript {
  private SqlScript() {}

  static List<String> statements(String sql) {
    List<String> statements = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'' || c == '"' || c == '`' || c == '[') {
        int end = sql.indexOf(c == '[' ? ']' : c, i + 1);
        i = end < 0 ? sql.length() : end;
      } else if (sql.startsWith("--", i)) {
        int end = sql.indexOf('\n', i);
        i = end < 0 ? sql.length() : end;
      } else if (sql.startsWith("/*", i)) {
        int end = sql.indexOf("*/", i + 2);
        i = end < 0 ? sql.length() : end + 1;
      } else if (c == ';' && !inTrigger(sql.substring(start, i))) {
        add(statements, sql.substring(start, i));
        start = i + 1;
      }
    }
    add(statements, sql.substring(start));
    return statements;
  }

  private static boolean inTrigger(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    return upper.matches("(?s)CREATE\\s+(TEMP\\w*\\s+)?TRIGGER\\b.*") && !upper.matches("(?s).*\\bEND");
  }

  private static void add(List<String> statements, String text) {
    if (!text.isBlank() && !text.strip().matches("(--[^\n]*\\s*)+")) statements.add(text.strip());
  }
}

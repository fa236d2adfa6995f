package dev.reprise.embedded.shell.control;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** JSON on one line, from maps, lists, numbers and texts; anything else is told as its text. */
final class Json {
  private Json() {}

  static String of(Object value) {
    if (value == null || value instanceof Number) return String.valueOf(value);
    if (value instanceof Map<?, ?> map) {
      StringJoiner members = new StringJoiner(",", "{", "}");
      map.forEach((name, member) -> members.add(text(name.toString()) + ":" + of(member)));
      return members.toString();
    }
    if (!(value instanceof List<?> list)) return text(value.toString());
    StringJoiner items = new StringJoiner(",", "[", "]");
    list.forEach(item -> items.add(of(item)));
    return items.toString();
  }

  private static String text(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') quoted.append('\\').append(c);
      else if (c < ' ') quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      else quoted.append(c);
    }
    return quoted.append('"').toString();
  }
}

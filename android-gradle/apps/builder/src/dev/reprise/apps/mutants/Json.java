package dev.reprise.apps.mutants;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Maps, collections, texts and numbers as JSON. */
final class Json {
  private Json() {}

  static String print(Object value) {
    return print(value, "");
  }

  private static String print(Object value, String indent) {
    String deeper = indent + "  ";
    if (value instanceof Map) {
      Map<?, ?> map = (Map<?, ?>) value;
      if (map.isEmpty()) return "{}";
      return map.entrySet().stream().map(entry -> deeper + quote(String.valueOf(entry.getKey())) + ": " + print(entry.getValue(), deeper))
          .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }
    if (value instanceof Collection) {
      return ((Collection<?>) value).stream().map(item -> print(item, deeper)).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Number ? value.toString() : quote(String.valueOf(value));
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char sign : text.toCharArray()) {
      if (sign == '"' || sign == '\\') quoted.append('\\').append(sign);
      else if (sign < ' ') quoted.append(String.format("\\u%04x", (int) sign));
      else quoted.append(sign);
    }
    return quoted.append('"').toString();
  }
}

package dev.reprise.embedded.shell.control;

import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.shell.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** `reprise-device info`: one JSON object of numbers, strings and lists of strings. */
final class DeviceInfo {
  private DeviceInfo() {}

  static String json(Call call) {
    Phone phone = call.phone();
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("kind", "embedded");
    info.put("model", phone.properties().get("ro.product.model"));
    info.put("release", phone.properties().get("ro.build.version.release"));
    info.put("sdk", phone.properties().get("ro.build.version.sdk"));
    info.put("width", phone.display().now().width);
    info.put("height", phone.display().now().height);
    info.put("densityDpi", phone.display().now().densityDpi);
    info.put("locale", phone.properties().get("persist.sys.locale"));
    info.put("timeZone", phone.properties().timeZone());
    info.put("clockMs", phone.properties().nowMs());
    info.put("uptimeMs", call.userspace.uptimeMs());
    info.put("resumed", phone.activities().resumed());
    info.put("processes", phone.activities().processes().stream().map(process -> process.name).toList());
    info.put("snapshots", phone.snapshots().list());
    StringJoiner fields = new StringJoiner(",", "{", "}");
    info.forEach((name, value) -> fields.add(text(name) + ":" + value(value)));
    return fields.toString();
  }

  private static String value(Object value) {
    if (value == null || value instanceof Number) return String.valueOf(value);
    if (!(value instanceof List<?> list)) return text(value.toString());
    StringJoiner items = new StringJoiner(",", "[", "]");
    list.forEach(item -> items.add(value(item)));
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

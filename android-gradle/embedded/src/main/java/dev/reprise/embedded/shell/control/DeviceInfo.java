package dev.reprise.embedded.shell.control;

import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.shell.Call;
import java.util.LinkedHashMap;
import java.util.Map;

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
    return Json.of(info);
  }
}

package dev.reprise.embedded.uiautomator2.command;

import android.content.ClipData;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.content.pm.ResolveInfo;
import android.os.BatteryManager;
import android.os.Build;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.robolectric.RuntimeEnvironment;

/** Commands about the device rather than its screen. */
final class DeviceCommands {
  private static final int FULL = 100;

  private final Device device;

  DeviceCommands(Device device) {
    this.device = device;
  }

  void routes(Routes routes) {
    routes.get("/appium/device/info", call -> info());
    routes.get("/appium/device/battery_info", call -> new JSONObject().put("level", FULL / 100.0).put("status", BatteryManager.BATTERY_STATUS_FULL));
    routes.get("/appium/device/system_bars", call -> new JSONObject().put("statusBar", 0)); // Apps have the whole screen.
    routes.post("/appium/device/get_clipboard", this::clipboard);
    routes.post("/appium/device/set_clipboard", this::setClipboard);
    routes.get("/appium/device/apps", call -> apps());
    routes.add("GET", "/appium/device/apps", call -> apps());
    routes.post("/network_connection", this::network);
  }

  private JSONObject info() throws JSONException {
    JSONObject info = new JSONObject();
    info.put("androidId", ElementFacts.orNull(device.settings.get("secure", "android_id")));
    info.put("manufacturer", Build.MANUFACTURER).put("model", Build.MODEL).put("brand", Build.BRAND);
    info.put("apiVersion", Integer.toString(Build.VERSION.SDK_INT)).put("platformVersion", Build.VERSION.RELEASE);
    DisplayShape display = device.display.now();
    info.put("carrierName", "").put("realDisplaySize", display.width + "x" + display.height);
    info.put("displayDensity", display.densityDpi).put("networks", networks());
    info.put("locale", Locale.getDefault().toString()).put("timeZone", TimeZone.getDefault().getID());
    return info.put("bluetooth", new JSONObject().put("state", isOn("bluetooth_on") ? "ON" : "OFF"));
  }

  /** The Wi-Fi that is switched on; there is no network that it could be connected to. */
  private JSONArray networks() throws JSONException {
    JSONArray all = new JSONArray();
    if (!isOn("wifi_on")) return all;
    JSONObject wifi = new JSONObject().put("type", 1).put("typeName", "WIFI").put("subtype", 0).put("subtypeName", "");
    wifi.put("isConnected", false).put("isAvailable", false).put("isFailover", false).put("isRoaming", false);
    return all.put(wifi.put("state", "DISCONNECTED").put("detailedState", "DISCONNECTED"));
  }

  private boolean isOn(String key) {
    return "1".equals(device.settings.get("global", key));
  }

  private Object clipboard(Call call) {
    plainText(call);
    CharSequence text =
        device.mainThread.call(
            () -> {
              ClipData clip = device.clipboard.get();
              return clip == null || clip.getItemCount() == 0 ? "" : clip.getItemAt(0).coerceToText(RuntimeEnvironment.systemContext);
            });
    return Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Object setClipboard(Call call) {
    plainText(call);
    String text;
    try {
      text = new String(Base64.getMimeDecoder().decode(call.string("content")), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.invalidArgument("The clipboard's content must be base64: " + e.getMessage());
    }
    String label = call.optional("label");
    return device.mainThread.call(
        () -> {
          device.clipboard.set(ClipData.newPlainText(label, text));
          return null;
        });
  }

  private static void plainText(Call call) {
    String type = call.optional("contentType");
    if (type != null && !type.equalsIgnoreCase("plaintext")) {
      throw CommandFailure.invalidArgument("Only 'plaintext' content types are supported. '" + type + "' is given instead.");
    }
  }

  private JSONArray apps() {
    return device.mainThread.call(
        () -> {
          PackageManager packages = RuntimeEnvironment.systemContext.getPackageManager();
          JSONArray apps = new JSONArray();
          List<ResolveInfo> launchers = packages.queryIntentActivities(new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER), 0);
          for (ResolveInfo launcher : launchers) {
            JSONObject app = new JSONObject().put("packageName", launcher.activityInfo.packageName).put("activityName", launcher.activityInfo.name);
            apps.put(app.put("appName", String.valueOf(launcher.loadLabel(packages))));
          }
          return apps;
        });
  }

  /** As the UiAutomator2 server, which can switch Wi-Fi on and nothing else. */
  private Object network(Call call) {
    int type = (int) call.number("type");
    if (type != 2) throw CommandFailure.unknown("Setting the network connection to " + type + " is not implemented: 2 (Wi-Fi) is.");
    device.settings.put("global", "wifi_on", "1");
    return type;
  }
}

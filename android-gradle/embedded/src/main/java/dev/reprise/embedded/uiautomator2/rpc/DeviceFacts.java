package dev.reprise.embedded.uiautomator2.rpc;

import android.os.Build;
import dev.reprise.embedded.activity.ActivityRecord;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.sandbox.Device;
import org.json.JSONException;
import org.json.JSONObject;

/** The device as the Python package's `info` has it. */
final class DeviceFacts {
  private static final int BASE_DPI = 160;

  private DeviceFacts() {}

  static JSONObject of(Device device) throws JSONException {
    DisplayShape display = device.display.now();
    String front =
        device.mainThread.call(
            () -> {
              ActivityRecord record = device.activities.resumedRecord();
              return record == null ? "" : record.component().substring(0, record.component().indexOf('/'));
            });
    JSONObject info = new JSONObject().put("currentPackageName", front).put("productName", Build.PRODUCT).put("sdkInt", Build.VERSION.SDK_INT);
    info.put("displayWidth", display.width).put("displayHeight", display.height).put("displayRotation", display.rotation);
    info.put("displaySizeDpX", display.width * BASE_DPI / display.densityDpi).put("displaySizeDpY", display.height * BASE_DPI / display.densityDpi);
    return info.put("naturalOrientation", display.rotation % 2 == 0).put("screenOn", device.systemUi.power.isAwake());
  }
}

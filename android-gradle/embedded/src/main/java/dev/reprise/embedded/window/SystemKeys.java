package dev.reprise.embedded.window;

import android.view.KeyEvent;
import dev.reprise.embedded.sandbox.Device;

/** The keys that no app sees: they are the phone's own (PhoneWindowManager.interceptKey...). Main thread only. */
final class SystemKeys {
  private SystemKeys() {}

  static boolean isTheirs(int keyCode) {
    switch (keyCode) {
      case KeyEvent.KEYCODE_HOME:
      case KeyEvent.KEYCODE_APP_SWITCH:
      case KeyEvent.KEYCODE_RECENT_APPS:
      case KeyEvent.KEYCODE_NOTIFICATION:
      case KeyEvent.KEYCODE_POWER:
      case KeyEvent.KEYCODE_SLEEP:
      case KeyEvent.KEYCODE_SOFT_SLEEP:
      case KeyEvent.KEYCODE_WAKEUP:
        return true;
      default:
        return false;
    }
  }

  static void press(Device device, int keyCode) {
    switch (keyCode) {
      case KeyEvent.KEYCODE_HOME:
        if (device.systemUi.power.isAwake() && !device.systemUi.power.isLocked()) goHome(device);
        break;
      case KeyEvent.KEYCODE_APP_SWITCH:
      case KeyEvent.KEYCODE_RECENT_APPS: device.systemUi.toggleRecents(); break;
      case KeyEvent.KEYCODE_NOTIFICATION: device.systemUi.toggleNotifications(); break;
      case KeyEvent.KEYCODE_POWER: device.systemUi.power.toggle(); break;
      case KeyEvent.KEYCODE_WAKEUP: device.systemUi.power.wakeUp(); break;
      default: device.systemUi.power.sleep();
    }
  }

  private static void goHome(Device device) {
    device.systemUi.collapse();
    device.activities.goHome();
  }
}

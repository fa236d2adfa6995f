package dev.reprise.embedded.systemui;

import android.view.MotionEvent;
import dev.reprise.embedded.sandbox.Device;

/** A finger that comes down from the upper edge pulls the shade; the app below sees that as a gesture taken from it. Main thread only. */
public final class EdgeSwipe {
  /** As high as a phone's status bar. */
  private static final float EDGE_DP = 24;
  private static final float PULLED_DP = 72;

  private final Device device;
  private boolean watching;
  private float downX;
  private float downY;

  EdgeSwipe(Device device) {
    this.device = device;
  }

  /** True at the event with which the gesture becomes the system's own. */
  public boolean takes(MotionEvent event) {
    float density = device.display.now().densityDpi / 160f;
    switch (event.getActionMasked()) {
      case MotionEvent.ACTION_DOWN:
        downX = event.getX();
        downY = event.getY();
        watching = downY < EDGE_DP * density && device.systemUi.mayPullShade();
        return false;
      case MotionEvent.ACTION_MOVE: {
        float down = event.getY() - downY;
        boolean pulled = watching && event.getPointerCount() == 1 && down > PULLED_DP * density && down > 2 * Math.abs(event.getX() - downX);
        if (!pulled) return false;
        watching = false;
        device.systemUi.expandNotifications();
        return true;
      }
      default:
        watching = false;
        return false;
    }
  }
}

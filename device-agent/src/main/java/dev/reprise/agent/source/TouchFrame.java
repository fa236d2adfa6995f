package dev.reprise.agent.source;

import android.view.InputDevice;
import android.view.MotionEvent;
import android.view.MotionEvent.PointerCoords;
import android.view.MotionEvent.PointerProperties;

/** All fingers at one instant of a gesture, as plain data. Coordinates are display pixels. */
public final class TouchFrame {
  /** When the first finger went down; the same in every frame of a gesture. */
  public final long downTimeMs;
  public final long eventTimeMs;
  /** MotionEvent.ACTION_*, the pointer's index included in POINTER_DOWN and POINTER_UP. */
  public final int action;
  /** Pointer ids; x and y run parallel. */
  public final int[] ids;
  public final float[] x;
  public final float[] y;

  public TouchFrame(long downTimeMs, long eventTimeMs, int action, int[] ids, float[] x, float[] y) {
    this.downTimeMs = downTimeMs;
    this.eventTimeMs = eventTimeMs;
    this.action = action;
    this.ids = ids;
    this.x = x;
    this.y = y;
  }

  /**
   * The event with tool type finger, source touchscreen and pressure 1: MotionEvent's short obtain() leaves the tool type unknown, which
   * some views treat as a mouse.
   */
  public MotionEvent toMotionEvent() {
    PointerProperties[] properties = new PointerProperties[ids.length];
    PointerCoords[] coords = new PointerCoords[ids.length];
    for (int i = 0; i < ids.length; i++) {
      properties[i] = new PointerProperties();
      properties[i].id = ids[i];
      properties[i].toolType = MotionEvent.TOOL_TYPE_FINGER;
      coords[i] = new PointerCoords();
      coords[i].x = x[i];
      coords[i].y = y[i];
      coords[i].pressure = 1;
      coords[i].size = 1;
    }
    return MotionEvent.obtain(
        downTimeMs, eventTimeMs, action, ids.length, properties, coords, 0, 0, 1, 1, 0, 0, InputDevice.SOURCE_TOUCHSCREEN, 0);
  }
}

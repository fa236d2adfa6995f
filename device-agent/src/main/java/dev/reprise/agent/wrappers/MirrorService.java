package dev.reprise.agent.wrappers;

import android.graphics.Rect;
import android.hardware.display.VirtualDisplay;
import android.os.IBinder;
import android.view.Surface;
import dev.reprise.agent.source.DisplayInfo;

/**
 * The default display once more, drawn into a surface by the system itself. API 26 to 33 by SurfaceControl, AOSP core/java/android/view/SurfaceControl.java;
 * from 34 on as a virtual display that mirrors it, core/java/android/hardware/display/DisplayManager.java. Windows marked secure are black in it: the
 * display is asked for as one that is not secure, on every level.
 */
public final class MirrorService {
  private static final String NAME = "reprise";
  private static final int DEFAULT_DISPLAY = 0;
  private static final int LAST_OLD = 33;
  private static final String CONTROL = "android.view.SurfaceControl";
  private static final String STRING = "java.lang.String";
  private static final String SURFACE = "android.view.Surface";
  private static final String TOKEN = "android.os.IBinder";
  private static final String RECT = "android.graphics.Rect";

  private static final Member MIRROR =
      new Member(
          Lookup.method(
              "android.hardware.display.DisplayManager", "createVirtualDisplay", LAST_OLD + 1, Lookup.NEWEST, STRING, "int", "int", "int", SURFACE));
  private static final Member CREATE = new Member(Lookup.method(CONTROL, "createDisplay", 26, LAST_OLD, STRING, "boolean"));
  private static final Member DESTROY = new Member(Lookup.method(CONTROL, "destroyDisplay", 26, LAST_OLD, TOKEN));
  private static final Member BEGIN = new Member(Lookup.method(CONTROL, "openTransaction", 26, LAST_OLD));
  private static final Member COMMIT = new Member(Lookup.method(CONTROL, "closeTransaction", 26, LAST_OLD));
  private static final Member SET_SURFACE = new Member(Lookup.method(CONTROL, "setDisplaySurface", 26, LAST_OLD, TOKEN, SURFACE));
  private static final Member SET_PROJECTION = new Member(Lookup.method(CONTROL, "setDisplayProjection", 26, LAST_OLD, TOKEN, "int", RECT, RECT));
  private static final Member SET_LAYER_STACK = new Member(Lookup.method(CONTROL, "setDisplayLayerStack", 26, LAST_OLD, TOKEN, "int"));

  static final Member[] MEMBERS = {MIRROR, CREATE, DESTROY, BEGIN, COMMIT, SET_SURFACE, SET_PROJECTION, SET_LAYER_STACK};

  private MirrorService() {}

  /** Goes on until it is closed. */
  public interface Mirror {
    void close();
  }

  /**
   * @param display as it is now: another size or rotation needs another mirror
   * @throws SecurityException where a maker lets the shell not capture
   */
  public static Mirror open(DisplayInfo display, int width, int height, Surface surface) {
    return MIRROR.isThere() ? mirrored(width, height, surface) : projected(display, width, height, surface);
  }

  private static Mirror mirrored(int width, int height, Surface surface) {
    final VirtualDisplay mirror = (VirtualDisplay) MIRROR.call(null, NAME, width, height, DEFAULT_DISPLAY, surface);
    if (mirror == null) throw new PlatformException("This device makes no mirror of its display.", null);
    return new Mirror() {
      @Override
      public void close() {
        mirror.release();
      }
    };
  }

  private static Mirror projected(DisplayInfo display, int width, int height, Surface surface) {
    final IBinder token = (IBinder) CREATE.call(null, NAME, false);
    if (token == null) throw new PlatformException("This device makes no mirror of its display.", null);
    BEGIN.call(null);
    try {
      SET_SURFACE.call(null, token, surface);
      SET_PROJECTION.call(null, token, 0, new Rect(0, 0, display.width, display.height), new Rect(0, 0, width, height));
      SET_LAYER_STACK.call(null, token, DisplayService.layerStack());
    } finally {
      COMMIT.call(null);
    }
    return new Mirror() {
      @Override
      public void close() {
        DESTROY.call(null, token);
      }
    };
  }
}

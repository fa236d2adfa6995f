package dev.reprise.agent.wrappers;

import dev.reprise.agent.source.DisplayInfo;

/**
 * Size, density and rotation of the default display without a Context. API 26 to 36; AOSP
 * core/java/android/hardware/display/DisplayManagerGlobal.java, view/DisplayInfo.java.
 */
public final class DisplayService {
  private static final int DEFAULT_DISPLAY = 0;
  private static final String GLOBAL = "android.hardware.display.DisplayManagerGlobal";
  private static final String INFO = "android.view.DisplayInfo";

  private static final Member INSTANCE = new Member(Lookup.method(GLOBAL, "getInstance", 26, Lookup.NEWEST));
  private static final Member GET_INFO = new Member(Lookup.method(GLOBAL, "getDisplayInfo", 26, Lookup.NEWEST, "int"));
  private static final Member WIDTH = new Member(Lookup.field(INFO, "logicalWidth", 26, Lookup.NEWEST));
  private static final Member HEIGHT = new Member(Lookup.field(INFO, "logicalHeight", 26, Lookup.NEWEST));
  private static final Member DENSITY = new Member(Lookup.field(INFO, "logicalDensityDpi", 26, Lookup.NEWEST));
  private static final Member ROTATION = new Member(Lookup.field(INFO, "rotation", 26, Lookup.NEWEST));

  private static final Member LAYER_STACK = new Member(Lookup.field(INFO, "layerStack", 26, Lookup.NEWEST));

  static final Member[] MEMBERS = {INSTANCE, GET_INFO, WIDTH, HEIGHT, DENSITY, ROTATION, LAYER_STACK};

  private DisplayService() {}

  /** The default display as it is now. */
  public static DisplayInfo now() {
    Object info = info();
    return new DisplayInfo(WIDTH.readInt(info), HEIGHT.readInt(info), DENSITY.readInt(info), ROTATION.readInt(info));
  }

  /** Which of the system's layers the default display shows. */
  static int layerStack() {
    return LAYER_STACK.readInt(info());
  }

  private static Object info() {
    Object info = GET_INFO.call(INSTANCE.call(null), DEFAULT_DISPLAY);
    if (info == null) throw new PlatformException("This device tells nothing of its display.", null);
    return info;
  }
}

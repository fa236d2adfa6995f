package dev.reprise.agent.wrappers;

import android.content.ClipData;
import android.os.IBinder;

/**
 * The clipboard, asked as the shell user, which may read it in the background. API 26 to 36, three signatures; AOSP
 * core/java/android/content/IClipboard.aidl, services/.../clipboard/ClipboardService.java.
 */
public final class ClipboardService {
  private static final String SERVICE = "android.content.IClipboard";
  private static final String STRING = "java.lang.String";
  private static final String CLIP = "android.content.ClipData";
  private static final int USER = 0;
  private static final int DEFAULT_DEVICE = 0;

  private static final Member AS_INTERFACE = new Member(Lookup.method(SERVICE + "$Stub", "asInterface", 26, Lookup.NEWEST, "android.os.IBinder"));
  private static final Member GET =
      new Member(
          Lookup.method(SERVICE, "getPrimaryClip", 26, 28, STRING),
          Lookup.method(SERVICE, "getPrimaryClip", 29, 33, STRING, "int"),
          Lookup.method(SERVICE, "getPrimaryClip", 34, Lookup.NEWEST, STRING, STRING, "int", "int"));
  private static final Member SET =
      new Member(
          Lookup.method(SERVICE, "setPrimaryClip", 26, 28, CLIP, STRING),
          Lookup.method(SERVICE, "setPrimaryClip", 29, 33, CLIP, STRING, "int"),
          Lookup.method(SERVICE, "setPrimaryClip", 34, Lookup.NEWEST, CLIP, STRING, STRING, "int", "int"));

  static final Member[] MEMBERS = {AS_INTERFACE, GET, SET};

  private ClipboardService() {}

  /** Null when it is empty, or the device is locked. */
  public static ClipData get() {
    return (ClipData) GET.call(clipboard(), caller(GET.parameterCount()));
  }

  public static void set(ClipData clip) {
    Object[] caller = caller(SET.parameterCount() - 1);
    Object[] arguments = new Object[caller.length + 1];
    arguments[0] = clip;
    System.arraycopy(caller, 0, arguments, 1, caller.length);
    SET.call(clipboard(), arguments);
  }

  /** Package, then attribution tag, user and device, as far as the level has them. */
  private static Object[] caller(int count) {
    if (count == 1) return new Object[] {Users.SHELL_PACKAGE};
    if (count == 2) return new Object[] {Users.SHELL_PACKAGE, USER};
    return new Object[] {Users.SHELL_PACKAGE, null, USER, DEFAULT_DEVICE};
  }

  private static Object clipboard() {
    IBinder binder = Services.named("clipboard");
    return AS_INTERFACE.call(null, binder);
  }
}

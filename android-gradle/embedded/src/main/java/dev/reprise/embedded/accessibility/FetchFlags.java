package dev.reprise.embedded.accessibility;

import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import java.lang.reflect.Field;

/**
 * What UiAutomation asks for when it fetches nodes: views that are not important for accessibility too, and resource names. Views read it
 * from their window's AttachInfo while a request is served, as AccessibilityInteractionController sets it.
 */
final class FetchFlags {
  private static final int UI_AUTOMATION =
      AccessibilityNodeInfo.FLAG_SERVICE_REQUESTS_INCLUDE_NOT_IMPORTANT_VIEWS | AccessibilityNodeInfo.FLAG_SERVICE_REQUESTS_REPORT_VIEW_IDS;
  private static final Field ATTACH_INFO = field(View.class, "mAttachInfo");
  private static final Field FLAGS = field(ATTACH_INFO.getType(), "mAccessibilityFetchFlags");

  private FetchFlags() {}

  static void set(View root) {
    write(root, UI_AUTOMATION);
  }

  static void clear(View root) {
    write(root, 0);
  }

  private static void write(View root, int flags) {
    try {
      Object attachInfo = ATTACH_INFO.get(root);
      if (attachInfo != null) FLAGS.setInt(attachInfo, flags);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Field field(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("This framework is not Android 15.", e);
    }
  }
}

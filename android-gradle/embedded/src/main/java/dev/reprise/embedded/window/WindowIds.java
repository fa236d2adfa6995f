package dev.reprise.embedded.window;

import android.view.ViewRootImpl;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.WeakHashMap;
import org.robolectric.util.ReflectionHelpers;

/** A number for each window, which its views also put into the accessibility events that they send (AttachInfo.mAccessibilityWindowId). */
final class WindowIds {
  private final Map<ViewRootImpl, Integer> ids = new WeakHashMap<>();
  private int next = 1;

  int of(ViewRootImpl root) {
    return ids.computeIfAbsent(root, this::assign);
  }

  private int assign(ViewRootImpl root) {
    int id = next++;
    try {
      Object attachInfo = ReflectionHelpers.getField(root, "mAttachInfo");
      Field field = attachInfo.getClass().getDeclaredField("mAccessibilityWindowId");
      field.setAccessible(true);
      field.setInt(attachInfo, id);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This framework is not Android 15.", e);
    }
    return id;
  }
}

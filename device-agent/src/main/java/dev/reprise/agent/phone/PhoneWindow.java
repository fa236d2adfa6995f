package dev.reprise.agent.phone;

import android.content.ComponentName;
import android.graphics.Rect;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityWindowInfo;
import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.Window;
import dev.reprise.agent.source.WindowKind;

/**
 * A window during one reading, as far as a phone tells: dialogs and popups are windows of their application, toasts are none, and windows behind
 * a modal one are not listed at all, so that none of an application that is listed keeps a finger from more than its own bounds.
 */
final class PhoneWindow implements Window {
  /** AccessibilityWindowInfo.TYPE_MAGNIFICATION_OVERLAY, public from API 30 on. */
  private static final int MAGNIFICATION_OVERLAY = 6;

  private final Reading reading;
  private final AccessibilityWindowInfo info;
  private final Front front;
  private String packageName;

  PhoneWindow(Reading reading, AccessibilityWindowInfo info, Front front) {
    this.reading = reading;
    this.info = info;
    this.front = front;
  }

  @Override
  public int id() {
    return info.getId();
  }

  @Override
  public WindowKind kind() {
    switch (info.getType()) {
      case AccessibilityWindowInfo.TYPE_APPLICATION:
        return WindowKind.APPLICATION;
      case AccessibilityWindowInfo.TYPE_INPUT_METHOD:
        return WindowKind.INPUT_METHOD;
      default:
        return WindowKind.SYSTEM;
    }
  }

  @Override
  public int layer() {
    return info.getLayer();
  }

  @Override
  public String title() {
    CharSequence title = info.getTitle();
    return title == null ? null : title.toString();
  }

  /** Its root's: the window itself does not say. */
  @Override
  public String packageName() {
    if (packageName == null) root();
    return packageName;
  }

  @Override
  public String activity() {
    ComponentName top = front.activity();
    if (top == null || kind() != WindowKind.APPLICATION || !top.getPackageName().equals(packageName())) return null;
    return component(top);
  }

  @Override
  public boolean focused() {
    return info.isFocused();
  }

  @Override
  public boolean active() {
    return info.isActive();
  }

  /** Magnifiers and other services' overlays are drawn over everything and let touches through. */
  @Override
  public boolean touchable() {
    int type = info.getType();
    return type != AccessibilityWindowInfo.TYPE_ACCESSIBILITY_OVERLAY && type != MAGNIFICATION_OVERLAY;
  }

  /** A system window that takes what is typed lets nobody past it: a crash dialog, the shade. Bars never have the focus. */
  @Override
  public boolean modal() {
    return kind() == WindowKind.SYSTEM && info.isFocused();
  }

  @Override
  public Box bounds() {
    Rect bounds = new Rect();
    info.getBoundsInScreen(bounds);
    return new Box(bounds.left, bounds.top, bounds.right, bounds.bottom);
  }

  @Override
  public Node root() {
    AccessibilityNodeInfo root = reading.root(info);
    if (root != null && root.getPackageName() != null) packageName = root.getPackageName().toString();
    return PhoneNode.of(reading, root);
  }

  /** "package/class", the class in full. */
  static String component(ComponentName name) {
    return name.getPackageName() + "/" + name.getClassName();
  }
}

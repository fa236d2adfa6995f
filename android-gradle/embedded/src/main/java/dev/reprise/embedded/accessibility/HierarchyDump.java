package dev.reprise.embedded.accessibility;

import android.graphics.Rect;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityWindowInfo;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.window.DeviceWindow;
import java.util.List;

/**
 * The XML of `uiautomator dump`: attributes, their order and what is left out as in AOSP's AccessibilityNodeInfoDumper (15), including
 * the NAF mark and the bounds that are cut to the display.
 */
final class HierarchyDump {
  private static final String HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>";
  private static final List<String> NAF_EXCLUDED =
      List.of(
          android.widget.GridView.class.getName(),
          android.widget.GridLayout.class.getName(),
          android.widget.ListView.class.getName(),
          android.widget.TableLayout.class.getName());

  private final Device device;
  private final DisplayShape shape;
  private final Rect display;
  private final int maxDepth;
  private final StringBuilder out = new StringBuilder(1 << 14);

  HierarchyDump(Device device) {
    this(device, Integer.MAX_VALUE);
  }

  /** @param maxDepth how many nodes may stand one in the other */
  HierarchyDump(Device device, int maxDepth) {
    this.device = device;
    this.maxDepth = maxDepth;
    this.shape = device.display.now();
    this.display = new Rect(0, 0, shape.width, shape.height);
  }

  /** The active window. */
  String activeWindow() {
    DeviceWindow window = device.windows.focusedWindow();
    out.append(HEAD).append("<hierarchy rotation=\"").append(shape.rotation).append("\">");
    if (window != null) hierarchy(window);
    return out.append("</hierarchy>").toString();
  }

  /** The windows that UiAutomation is told of, topmost first, as `uiautomator dump --windows`. */
  String allWindows() {
    AutomationWindows windows = new AutomationWindows(device, AccessibilityWindowInfo.UNDEFINED_CONNECTION_ID);
    List<AccessibilityWindowInfo> told = windows.list();
    out.append(HEAD).append("<displays><display id=\"0\">");
    Rect bounds = new Rect();
    for (int i = 0; i < told.size(); i++) {
      AccessibilityWindowInfo window = told.get(i);
      window.getBoundsInScreen(bounds);
      out.append("<window");
      attribute("index", i);
      attribute("title", window.getTitle());
      attribute("bounds", bounds.toShortString());
      attribute("active", window.isActive());
      attribute("type", AccessibilityWindowInfo.typeToString(window.getType()));
      attribute("layer", window.getLayer());
      attribute("token", 0);
      attribute("focused", window.isFocused());
      attribute("accessibility-focused", window.isAccessibilityFocused());
      attribute("id", window.getId());
      out.append("><hierarchy rotation=\"").append(shape.rotation).append("\">");
      hierarchy(windows.byId(window.getId()));
      out.append("</hierarchy></window>");
    }
    return out.append("</display></displays>").toString();
  }

  /** An app that ends while it is asked leaves an empty hierarchy, not half of one. */
  private void hierarchy(DeviceWindow window) {
    int start = out.length();
    boolean[] isWhole = {false};
    window.run(
        () -> {
          ViewNode root = ViewNode.root(window);
          if (root != null && maxDepth > 0) node(root, 0, 1);
          isWhole[0] = true;
        });
    if (!isWhole[0]) out.setLength(start);
  }

  private void node(ViewNode node, int index, int depth) {
    AccessibilityNodeInfo info = node.info;
    out.append("<node");
    if (!NAF_EXCLUDED.contains(text(info.getClassName())) && isNotFriendly(node)) attribute("NAF", true);
    attribute("index", index);
    attribute("text", info.getText());
    attribute("resource-id", info.getViewIdResourceName());
    attribute("class", info.getClassName());
    attribute("package", info.getPackageName());
    attribute("content-desc", info.getContentDescription());
    attribute("checkable", info.isCheckable());
    attribute("checked", info.isChecked());
    attribute("clickable", info.isClickable());
    attribute("enabled", info.isEnabled());
    attribute("focusable", info.isFocusable());
    attribute("focused", info.isFocused());
    attribute("scrollable", info.isScrollable());
    attribute("long-clickable", info.isLongClickable());
    attribute("password", info.isPassword());
    attribute("selected", info.isSelected());
    attribute("bounds", visibleBounds(info).toShortString());
    int children = depth < maxDepth ? node.childCount() : 0;
    if (children == 0) {
      out.append(" />");
      return;
    }
    out.append('>');
    for (int i = 0; i < children; i++) {
      ViewNode child = node.child(i);
      if (child != null && child.info.isVisibleToUser()) node(child, i, depth + 1);
    }
    out.append("</node>");
  }

  /** "Not accessibility friendly": can be clicked, but neither it nor a near descendant says what it is. */
  private static boolean isNotFriendly(ViewNode node) {
    AccessibilityNodeInfo info = node.info;
    boolean candidate = info.isClickable() && info.isEnabled() && text(info.getContentDescription()).isEmpty() && text(info.getText()).isEmpty();
    return candidate && !anyChildSpeaks(node);
  }

  private static boolean anyChildSpeaks(ViewNode node) {
    for (int i = 0; i < node.childCount(); i++) {
      ViewNode child = node.child(i);
      if (child == null) continue;
      if (!text(child.info.getContentDescription()).isEmpty() || !text(child.info.getText()).isEmpty()) return true;
      if (anyChildSpeaks(child)) return true;
    }
    return false;
  }

  private Rect visibleBounds(AccessibilityNodeInfo info) {
    Rect bounds = new Rect();
    info.getBoundsInScreen(bounds);
    // As AOSP: a rectangle that misses the display entirely stays as it is.
    bounds.intersect(display);
    return bounds;
  }

  private void attribute(String name, Object value) {
    out.append(' ').append(name).append("=\"");
    if (value != null) escape(value.toString());
    out.append('"');
  }

  private static String text(CharSequence value) {
    return value == null ? "" : value.toString();
  }

  /** As KXmlSerializer writes attribute values; characters that XML cannot hold become dots. */
  private void escape(String value) {
    value.codePoints().forEach(
        c -> {
          switch (c) {
            case '&':
              out.append("&amp;");
              break;
            case '<':
              out.append("&lt;");
              break;
            case '>':
              out.append("&gt;");
              break;
            case '"':
              out.append("&quot;");
              break;
            case '\n':
            case '\r':
            case '\t':
              out.append("&#").append(c).append(';');
              break;
            default:
              if (c < 0x20 || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF) out.append('.');
              else out.appendCodePoint(c);
          }
        });
  }
}

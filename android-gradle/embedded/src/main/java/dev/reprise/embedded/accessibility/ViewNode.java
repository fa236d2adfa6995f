package dev.reprise.embedded.accessibility;

import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.view.accessibility.AccessibilityNodeIdManager;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityNodeProvider;
import dev.reprise.embedded.window.DeviceWindow;

/** One node of a window's tree: a view, or a virtual descendant that a view's AccessibilityNodeProvider reports. Main thread only. */
public final class ViewNode {
  /** The view id of every DecorView. */
  private static final int ROOT = AccessibilityNodeInfo.getAccessibilityViewId(AccessibilityNodeInfo.ROOT_NODE_ID);

  public final DeviceWindow window;
  public final AccessibilityNodeInfo info;
  private final View view;
  private final int virtualId;

  private ViewNode(DeviceWindow window, View view, int virtualId, AccessibilityNodeInfo info) {
    this.window = window;
    this.view = view;
    this.virtualId = virtualId;
    this.info = info;
  }

  /** The node of a window's root view. The window's {@link FetchFlags} must be set. */
  static ViewNode root(DeviceWindow window) {
    return of(window, window.view, AccessibilityNodeProvider.HOST_VIEW_ID);
  }

  /** The node of a window that the framework calls so; null when it is not there any more. The window's {@link FetchFlags} must be set. */
  static ViewNode find(DeviceWindow window, long accessibilityId) {
    if (accessibilityId == AccessibilityNodeInfo.ROOT_NODE_ID) return root(window);
    View view = AccessibilityNodeIdManager.getInstance().findView(AccessibilityNodeInfo.getAccessibilityViewId(accessibilityId));
    boolean isHere = view != null && view.isAttachedToWindow() && view.getRootView() == window.view;
    return isHere ? of(window, view, AccessibilityNodeInfo.getVirtualDescendantId(accessibilityId)) : null;
  }

  /** The node that has input focus; null when none has. The window's {@link FetchFlags} must be set. */
  static ViewNode focus(DeviceWindow window) {
    View focus = window.view.findFocus();
    return focus == null ? null : of(window, focus, AccessibilityNodeProvider.HOST_VIEW_ID);
  }

  public int childCount() {
    return info.getChildCount();
  }

  /** Null when it went away meanwhile. */
  public ViewNode child(int index) {
    long id = info.getChildId(index);
    int viewId = AccessibilityNodeInfo.getAccessibilityViewId(id);
    View child = viewId == ROOT ? embedded(index) : AccessibilityNodeIdManager.getInstance().findView(viewId);
    return child == null ? null : of(window, child, AccessibilityNodeInfo.getVirtualDescendantId(id));
  }

  /** Every activity's decor has the same id, and a TabHost holds one for each of its tabs: it is told by its place. */
  private View embedded(int index) {
    int before = 0;
    for (int i = 0; i < index; i++) if (AccessibilityNodeInfo.getAccessibilityViewId(info.getChildId(i)) == ROOT) before++;
    ViewGroup parent = (ViewGroup) view;
    for (int i = 0; i < parent.getChildCount(); i++) {
      View child = parent.getChildAt(i);
      if (child.getVisibility() == View.VISIBLE && child.getAccessibilityViewId() == ROOT && before-- == 0) return child;
    }
    return null;
  }

  /** True when the view accepted the action (AOSP AccessibilityInteractionController.performAccessibilityActionUiThread). */
  public boolean perform(int action, Bundle arguments) {
    if (!view.isAttachedToWindow()) return false;
    boolean[] accepted = {false};
    window.run(
        () -> {
          AccessibilityNodeProvider provider = view.getAccessibilityNodeProvider();
          accepted[0] = provider != null ? provider.performAction(virtualId, action, arguments) : view.performAccessibilityAction(action, arguments);
        });
    return accepted[0];
  }

  private static ViewNode of(DeviceWindow window, View view, int virtualId) {
    AccessibilityNodeProvider provider = virtualId == AccessibilityNodeProvider.HOST_VIEW_ID ? null : view.getAccessibilityNodeProvider();
    boolean host = virtualId == AccessibilityNodeProvider.HOST_VIEW_ID;
    AccessibilityNodeInfo info = host ? view.createAccessibilityNodeInfo() : provider == null ? null : provider.createAccessibilityNodeInfo(virtualId);
    return info == null ? null : new ViewNode(window, view, virtualId, info);
  }
}

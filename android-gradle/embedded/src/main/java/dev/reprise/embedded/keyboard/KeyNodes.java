package dev.reprise.embedded.keyboard;

import android.graphics.Rect;
import android.os.Bundle;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityNodeProvider;
import android.widget.Button;
import java.util.List;

/** The keys as nodes, as AOSP's keyboard tells them: children of the one view, by their place on the page. */
final class KeyNodes extends AccessibilityNodeProvider {
  private final KeyboardView view;

  KeyNodes(KeyboardView view) {
    this.view = view;
  }

  @Override
  public AccessibilityNodeInfo createAccessibilityNodeInfo(int virtualId) {
    List<Key> keys = view.page().keys();
    if (virtualId == HOST_VIEW_ID) {
      AccessibilityNodeInfo host = AccessibilityNodeInfo.obtain(view);
      view.onInitializeAccessibilityNodeInfo(host);
      host.setPackageName(KeyboardWindow.PACKAGE);
      host.setViewIdResourceName(KeyboardWindow.PACKAGE + ":id/keyboard_view");
      for (int i = 0; i < keys.size(); i++) host.addChild(view, i);
      return host;
    }
    return virtualId < 0 || virtualId >= keys.size() ? null : info(keys.get(virtualId), virtualId);
  }

  private AccessibilityNodeInfo info(Key key, int virtualId) {
    AccessibilityNodeInfo info = AccessibilityNodeInfo.obtain();
    info.setSource(view, virtualId);
    info.setParent(view);
    info.setPackageName(KeyboardWindow.PACKAGE);
    info.setClassName(Button.class.getName());
    String spoken = view.spoken(key);
    if (spoken == null) info.setText(view.label(key));
    else info.setContentDescription(spoken);
    if (key.idName() != null) info.setViewIdResourceName(KeyboardWindow.PACKAGE + ":id/" + key.idName());
    int[] corner = new int[2];
    view.getLocationOnScreen(corner);
    Rect bounds = new Rect(key.bounds);
    info.setBoundsInParent(bounds);
    bounds.offset(corner[0], corner[1]);
    info.setBoundsInScreen(bounds);
    info.setClickable(true);
    info.setEnabled(true);
    info.setVisibleToUser(view.isShown());
    info.setImportantForAccessibility(true);
    info.addAction(AccessibilityNodeInfo.AccessibilityAction.ACTION_CLICK);
    return info;
  }

  @Override
  public boolean performAction(int virtualId, int action, Bundle arguments) {
    List<Key> keys = view.page().keys();
    if (action != AccessibilityNodeInfo.ACTION_CLICK || virtualId < 0 || virtualId >= keys.size()) return false;
    view.press(keys.get(virtualId));
    return true;
  }
}

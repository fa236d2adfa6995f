package dev.reprise.agent.source;

import android.graphics.Rect;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityNodeInfo.AccessibilityAction;
import android.view.accessibility.AccessibilityNodeInfo.CollectionInfo;
import android.view.accessibility.AccessibilityNodeInfo.CollectionItemInfo;
import android.view.accessibility.AccessibilityNodeInfo.RangeInfo;
import dev.reprise.agent.wrappers.NodeInfos;
import java.util.List;

/** Reads an AccessibilityNodeInfo. */
public final class NodeInfoFacts {
  private NodeInfoFacts() {}

  /** The facts of {@code info}, which must carry its view id (REPORT_VIEW_IDS) and its bounds in screen. */
  public static NodeFacts of(AccessibilityNodeInfo info) {
    NodeFacts facts = new NodeFacts();
    names(info, facts);
    bounds(info, facts);
    states(info, facts);
    field(info, facts);
    range(info.getRangeInfo(), facts);
    collection(info, facts);
    actions(info.getActionList(), facts);
    NodeInfos.addLater(info, facts);
    return facts;
  }

  private static void names(AccessibilityNodeInfo info, NodeFacts facts) {
    facts.className = string(info.getClassName());
    facts.packageName = string(info.getPackageName());
    facts.resourceId = info.getViewIdResourceName();
    facts.showingHint = info.isShowingHintText();
    // getText() answers with the hint while the field is empty.
    facts.text = facts.showingHint ? null : string(info.getText());
    facts.hint = string(info.getHintText());
    facts.contentDescription = string(info.getContentDescription());
    facts.error = string(info.getError());
  }

  private static void bounds(AccessibilityNodeInfo info, NodeFacts facts) {
    Rect bounds = new Rect();
    info.getBoundsInScreen(bounds);
    facts.left = bounds.left;
    facts.top = bounds.top;
    facts.right = bounds.right;
    facts.bottom = bounds.bottom;
  }

  private static void states(AccessibilityNodeInfo info, NodeFacts facts) {
    facts.checkable = info.isCheckable();
    facts.checked = info.isChecked();
    facts.clickable = info.isClickable();
    facts.longClickable = info.isLongClickable();
    facts.contextClickable = info.isContextClickable();
    facts.enabled = info.isEnabled();
    facts.focusable = info.isFocusable();
    facts.focused = info.isFocused();
    facts.accessibilityFocused = info.isAccessibilityFocused();
    facts.scrollable = info.isScrollable();
    facts.selected = info.isSelected();
    facts.password = info.isPassword();
    facts.editable = info.isEditable();
    facts.multiLine = info.isMultiLine();
    facts.dismissable = info.isDismissable();
    facts.visibleToUser = info.isVisibleToUser();
    facts.important = info.isImportantForAccessibility();
    facts.contentInvalid = info.isContentInvalid();
    facts.liveRegion = info.getLiveRegion();
    facts.drawingOrder = info.getDrawingOrder();
  }

  private static void field(AccessibilityNodeInfo info, NodeFacts facts) {
    facts.inputType = info.getInputType();
    facts.maxTextLength = info.getMaxTextLength();
    facts.selectionStart = info.getTextSelectionStart();
    facts.selectionEnd = info.getTextSelectionEnd();
  }

  private static void range(RangeInfo range, NodeFacts facts) {
    if (range == null) return;
    facts.hasRange = true;
    facts.rangeType = range.getType();
    facts.rangeMin = range.getMin();
    facts.rangeMax = range.getMax();
    facts.rangeCurrent = range.getCurrent();
  }

  private static void collection(AccessibilityNodeInfo info, NodeFacts facts) {
    CollectionInfo collection = info.getCollectionInfo();
    if (collection != null) {
      facts.rows = collection.getRowCount();
      facts.columns = collection.getColumnCount();
    }
    CollectionItemInfo item = info.getCollectionItemInfo();
    if (item != null) {
      facts.row = item.getRowIndex();
      facts.column = item.getColumnIndex();
    }
  }

  private static void actions(List<AccessibilityAction> offered, NodeFacts facts) {
    int[] ids = new int[offered.size()];
    for (int i = 0; i < ids.length; i++) ids[i] = offered.get(i).getId();
    facts.actions = ids;
  }

  private static String string(CharSequence text) {
    return text == null ? null : text.toString();
  }
}

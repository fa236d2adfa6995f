package dev.reprise.agent.source;

/**
 * What one node says of itself: AccessibilityNodeInfo's getters as plain data, so that everything above runs without Android.
 * Strings are null when not set; numbers that need no value are 0 or -1 as AccessibilityNodeInfo has them.
 */
public final class NodeFacts {
  public String className;
  public String packageName;
  /** "package:id/name". */
  public String resourceId;
  /** The text; null while the hint is shown in its place. */
  public String text;
  public String contentDescription;
  public String hint;
  public String error;
  public String stateDescription;
  public String paneTitle;
  public String tooltip;
  public String uniqueId;

  public int left;
  public int top;
  public int right;
  public int bottom;

  public boolean checkable;
  public boolean checked;
  public boolean clickable;
  public boolean longClickable;
  public boolean contextClickable;
  public boolean enabled;
  public boolean focusable;
  public boolean focused;
  public boolean accessibilityFocused;
  public boolean scrollable;
  public boolean selected;
  public boolean password;
  public boolean editable;
  public boolean multiLine;
  public boolean heading;
  public boolean dismissable;
  public boolean showingHint;
  public boolean visibleToUser;
  public boolean important;
  public boolean contentInvalid;
  /** View.ACCESSIBILITY_LIVE_REGION_*. */
  public int liveRegion;

  /** Told by the embedded device alone. */
  public boolean screenReaderFocusable;
  public boolean textEntryKey;
  /** Names the node within its window as long as it lives (AccessibilityNodeInfo.getSourceNodeId); -1 where the source does not tell. */
  public long sourceId = -1;

  /** InputType's bits; 0 when it is not a field. */
  public int inputType;
  /** Most characters that the field takes; -1 when it does not say. */
  public int maxTextLength = -1;
  public int drawingOrder;
  /** Selection of the text, -1 when none. */
  public int selectionStart = -1;
  public int selectionEnd = -1;

  public boolean hasRange;
  /** RangeInfo.RANGE_TYPE_*: 0 int, 1 float, 2 percent. */
  public int rangeType;
  public float rangeMin;
  public float rangeMax;
  public float rangeCurrent;

  /** Ids of the actions that the node offers (AccessibilityAction.getId). */
  public int[] actions = {};

  /** Rows and columns of a collection; -1 when it is none. */
  public int rows = -1;
  public int columns = -1;
  /** Place in the parent collection; -1 when it has none. */
  public int row = -1;
  public int column = -1;
}

package dev.reprise.agent.source;

import android.os.Bundle;
import android.view.accessibility.AccessibilityNodeInfo;

/** A node action with its arguments, as plain data. */
public final class NodeAction {
  /** AccessibilityAction's id. */
  public final int id;
  /** For ACTION_SET_TEXT; else null. */
  public final String text;
  /** For ACTION_SET_SELECTION; else -1. */
  public final int selectionStart;
  public final int selectionEnd;
  /** For ACTION_SET_PROGRESS; else NaN. */
  public final float progress;
  /** For ACTION_SCROLL_TO_POSITION; else -1. */
  public final int row;
  public final int column;

  private NodeAction(int id, String text, int selectionStart, int selectionEnd, float progress, int row, int column) {
    this.id = id;
    this.text = text;
    this.selectionStart = selectionStart;
    this.selectionEnd = selectionEnd;
    this.progress = progress;
    this.row = row;
    this.column = column;
  }

  /** An action without arguments. */
  public static NodeAction plain(int id) {
    return new NodeAction(id, null, -1, -1, Float.NaN, -1, -1);
  }

  public static NodeAction setText(String text) {
    return new NodeAction(AccessibilityNodeInfo.ACTION_SET_TEXT, text, -1, -1, Float.NaN, -1, -1);
  }

  public static NodeAction setSelection(int start, int end) {
    return new NodeAction(AccessibilityNodeInfo.ACTION_SET_SELECTION, null, start, end, Float.NaN, -1, -1);
  }

  public static NodeAction setProgress(float progress) {
    return new NodeAction(android.R.id.accessibilityActionSetProgress, null, -1, -1, progress, -1, -1);
  }

  public static NodeAction scrollTo(int row, int column) {
    return new NodeAction(android.R.id.accessibilityActionScrollToPosition, null, -1, -1, Float.NaN, row, column);
  }

  /** The arguments as performAction takes them; null when there are none. */
  public Bundle arguments() {
    if (text == null && selectionStart < 0 && Float.isNaN(progress) && row < 0) return null;
    Bundle arguments = new Bundle();
    if (text != null) {
      arguments.putCharSequence(AccessibilityNodeInfo.ACTION_ARGUMENT_SET_TEXT_CHARSEQUENCE, text);
    }
    if (selectionStart >= 0) {
      arguments.putInt(AccessibilityNodeInfo.ACTION_ARGUMENT_SELECTION_START_INT, selectionStart);
      arguments.putInt(AccessibilityNodeInfo.ACTION_ARGUMENT_SELECTION_END_INT, selectionEnd);
    }
    if (!Float.isNaN(progress)) {
      arguments.putFloat(AccessibilityNodeInfo.ACTION_ARGUMENT_PROGRESS_VALUE, progress);
    }
    if (row >= 0) {
      arguments.putInt(AccessibilityNodeInfo.ACTION_ARGUMENT_ROW_INT, row);
      arguments.putInt(AccessibilityNodeInfo.ACTION_ARGUMENT_COLUMN_INT, column);
    }
    return arguments;
  }
}

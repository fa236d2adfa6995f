package dev.reprise.kit;

import android.content.Context;
import android.util.AttributeSet;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.LinearLayout;

/** A row of a list whose rows can be marked: that it is marked is told to those who do not see its colour, too. */
public final class MarkedRow extends LinearLayout {
  public MarkedRow(Context context, AttributeSet attributes) {
    super(context, attributes);
  }

  @Override
  public void onInitializeAccessibilityNodeInfo(AccessibilityNodeInfo info) {
    super.onInitializeAccessibilityNodeInfo(info);
    // A list activates the rows that are marked in it.
    info.setSelected(isActivated());
  }
}

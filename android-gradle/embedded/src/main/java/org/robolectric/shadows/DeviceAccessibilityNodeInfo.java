package org.robolectric.shadows;

import android.view.accessibility.AccessibilityNodeInfo;
import org.robolectric.annotation.Implements;

/** Nothing is replaced: Robolectric's shadow of this class keeps its own children and views, the framework's are the real ones. */
@Implements(AccessibilityNodeInfo.class)
public class DeviceAccessibilityNodeInfo {}

package org.robolectric.shadows;

import android.view.accessibility.AccessibilityWindowInfo;
import org.robolectric.annotation.Implements;

/** Nothing is replaced: Robolectric's shadow of this class has roots of its own, the framework's asks the connection for them. */
@Implements(AccessibilityWindowInfo.class)
public class DeviceAccessibilityWindowInfo {}

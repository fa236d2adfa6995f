package org.robolectric.shadows;

import android.app.UiAutomation;
import org.robolectric.annotation.Implements;

/** Nothing is replaced: Robolectric's shadow of this class works without a connection, here it has one. */
@Implements(UiAutomation.class)
public class DeviceUiAutomation {}

package org.robolectric.shadows;

import android.app.IntentService;
import org.robolectric.annotation.Implements;

/** Robolectric's own shadow of it is no {@link DeviceService}, and the first stopSelf would be a ClassCastException that ends the app. */
@Implements(IntentService.class)
public class DeviceIntentService extends DeviceService {}

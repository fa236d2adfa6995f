package org.robolectric.shadows;

import android.content.BroadcastReceiver;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;

/** A receiver that ends a broadcast tells the broadcast; Robolectric keeps that with the receiver. */
@Implements(BroadcastReceiver.class)
public class DeviceBroadcastReceiver extends ShadowBroadcastReceiver {
  @RealObject private BroadcastReceiver realReceiver;

  @Implementation
  @Override
  protected void abortBroadcast() {
    BroadcastReceiver.PendingResult pending = realReceiver.getPendingResult();
    if (pending == null) throw new IllegalStateException("Call while result is not pending");
    pending.abortBroadcast();
  }
}

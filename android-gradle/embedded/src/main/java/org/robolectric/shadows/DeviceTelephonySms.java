package org.robolectric.shadows;

import android.content.Context;
import android.provider.Telephony;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Which app is the one for messages; the rest of the class (addresses, the reading of intents) is the framework's. */
@Implements(Telephony.Sms.class)
public class DeviceTelephonySms {
  @Implementation
  protected static String getDefaultSmsPackage(Context context) {
    return Device.get().messagesApp.packageName();
  }
}

package org.robolectric.shadows;

import android.os.UserHandle;
import android.os.UserManager;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** The person has unlocked the device since it was booted: without that, no app may open its preferences. */
@Implements(UserManager.class)
public class DeviceUserManager extends ShadowUserManager {
  @Implementation
  protected boolean isUserUnlockingOrUnlocked(int userId) {
    return true;
  }

  @Implementation
  @Override
  protected boolean isUserUnlockingOrUnlocked(UserHandle handle) {
    return true;
  }

  @Implementation
  protected boolean isUserUnlocked(int userId) {
    return true;
  }

  @Implementation
  @Override
  protected boolean isUserUnlocked(UserHandle handle) {
    return true;
  }

  @Implementation
  @Override
  protected boolean isUserUnlocked() {
    return true;
  }
}

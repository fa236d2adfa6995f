package org.robolectric.shadows;

import android.app.Activity;
import android.app.FragmentManager;
import dev.reprise.embedded.activity.ActivityRecord;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.ReflectionHelpers;

/** What an activity asks of the activity manager. */
@Implements(Activity.class)
public class DeviceActivity extends ShadowActivity {
  /** Null until the activity manager has placed it. */
  public ActivityRecord record;

  @RealObject private Activity realActivity;

  /** As finish() leaves it: the activity manager's next sweep does the rest. */
  public void markFinished() {
    ReflectionHelpers.setField(Activity.class, realActivity, "mFinished", true);
  }

  @Implementation
  @Override
  protected void finishAffinity() {
    Device.get().activities.finishAffinity(realActivity);
  }

  @Implementation
  @Override
  protected void finishAndRemoveTask() {
    if (isTaskRoot()) Device.get().activities.finishTask(realActivity);
    else markFinished();
  }

  @Implementation
  @Override
  protected boolean moveTaskToBack(boolean nonRoot) {
    return Device.get().activities.moveTaskToBack(realActivity, nonRoot);
  }

  @Implementation
  @Override
  protected boolean isTaskRoot() {
    return Device.get().activities.isTaskRoot(realActivity);
  }

  @Implementation
  @Override
  protected int getTaskId() {
    return Device.get().activities.taskId(realActivity);
  }

  /** As AOSP's Activity.onBackPressed: action view, then fragments, then the activity itself. */
  @Implementation
  @Override
  protected void onBackPressed() {
    if (realActivity.getActionBar() != null && realActivity.getActionBar().collapseActionView()) return;
    FragmentManager fragments = realActivity.getFragmentManager();
    if (!fragments.isStateSaved() && fragments.popBackStackImmediate()) return;
    if (Device.get().activities.isLauncherRoot(realActivity)) moveTaskToBack(false);
    else realActivity.finish();
  }
}

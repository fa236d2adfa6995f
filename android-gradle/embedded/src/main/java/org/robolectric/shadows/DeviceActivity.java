package org.robolectric.shadows;

import static org.robolectric.util.reflector.Reflector.reflector;

import android.app.Activity;
import android.app.FragmentManager;
import android.content.pm.ActivityInfo;
import android.database.Cursor;
import android.os.Bundle;
import android.view.MenuInflater;
import android.view.View;
import dev.reprise.embedded.activity.ActivityRecord;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.reflector.Direct;
import org.robolectric.util.reflector.ForType;

/** What an activity asks of the activity manager; what Robolectric makes up for tests is the framework's own again. */
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
  protected void finish() {
    Activity parent = realActivity.getParent();
    if (parent != null) parent.finishFromChild(realActivity);
    else markFinished();
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
  protected void setRequestedOrientation(int orientation) {
    if (realActivity.getParent() != null) realActivity.getParent().setRequestedOrientation(orientation);
    else if (record != null) record.demandOrientation(orientation);
  }

  @Implementation
  protected int getRequestedOrientation() {
    if (realActivity.getParent() != null) return realActivity.getParent().getRequestedOrientation();
    return record == null ? ActivityInfo.SCREEN_ORIENTATION_UNSPECIFIED : record.demandedOrientation();
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

  @Implementation
  @Override
  protected void recreate() {
    if (record == null) throw new IllegalStateException("Can only be called on top-level activity");
    record.recreate();
  }

  @Implementation
  @Override
  protected Activity getParent() {
    return direct().getParent();
  }

  @Implementation
  @Override
  protected View getCurrentFocus() {
    return direct().getCurrentFocus();
  }

  @Implementation
  @Override
  protected MenuInflater getMenuInflater() {
    return direct().getMenuInflater();
  }

  @Implementation
  @Override
  protected void setDefaultKeyMode(int keyMode) {
    direct().setDefaultKeyMode(keyMode);
  }

  @Implementation
  @Override
  protected void showDialog(int id) {
    direct().showDialog(id);
  }

  @Implementation
  @Override
  protected boolean showDialog(int id, Bundle arguments) {
    return direct().showDialog(id, arguments);
  }

  @Implementation
  @Override
  protected void dismissDialog(int id) {
    direct().dismissDialog(id);
  }

  @Implementation
  @Override
  protected void removeDialog(int id) {
    direct().removeDialog(id);
  }

  @Implementation
  @Override
  protected void startManagingCursor(Cursor cursor) {
    direct().startManagingCursor(cursor);
  }

  @Implementation
  @Override
  protected void stopManagingCursor(Cursor cursor) {
    direct().stopManagingCursor(cursor);
  }

  private OwnMethods direct() {
    return reflector(OwnMethods.class, realActivity);
  }

  @ForType(Activity.class)
  interface OwnMethods {
    @Direct
    Activity getParent();

    @Direct
    View getCurrentFocus();

    @Direct
    MenuInflater getMenuInflater();

    @Direct
    void setDefaultKeyMode(int keyMode);

    @Direct
    void showDialog(int id);

    @Direct
    boolean showDialog(int id, Bundle arguments);

    @Direct
    void dismissDialog(int id);

    @Direct
    void removeDialog(int id);

    @Direct
    void startManagingCursor(Cursor cursor);

    @Direct
    void stopManagingCursor(Cursor cursor);
  }
}

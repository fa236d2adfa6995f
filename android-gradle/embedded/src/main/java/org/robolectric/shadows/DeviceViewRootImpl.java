package org.robolectric.shadows;

import static org.robolectric.util.reflector.Reflector.reflector;

import android.content.Context;
import android.view.ViewRootImpl;
import dev.reprise.embedded.process.AppProcess;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.reflector.Direct;
import org.robolectric.util.reflector.ForType;

/** A frame draws windows of several processes: each traversal runs in the process that owns the window. */
@Implements(value = ViewRootImpl.class, isInAndroidSdk = false)
public class DeviceViewRootImpl extends ShadowViewRootImpl {
  @Implementation
  protected void doTraversal() {
    Context context = ReflectionHelpers.getField(realObject, "mContext");
    AppProcess process = AppProcess.of(context);
    if (process == null) direct().doTraversal();
    // The barrier of a traversal that never runs would block the main looper for ever.
    else if (process.isDead()) direct().unscheduleTraversals();
    else process.run(() -> direct().doTraversal());
  }

  private TraversalReflector direct() {
    return reflector(TraversalReflector.class, realObject);
  }

  @ForType(ViewRootImpl.class)
  interface TraversalReflector {
    @Direct
    void doTraversal();

    @Direct
    void unscheduleTraversals();
  }
}

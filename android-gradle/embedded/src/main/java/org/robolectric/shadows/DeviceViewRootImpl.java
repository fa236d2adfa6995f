package org.robolectric.shadows;

import static org.robolectric.util.reflector.Reflector.reflector;

import android.content.Context;
import android.os.SystemClock;
import android.view.ViewRootImpl;
import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.process.Libcore;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.reflector.Direct;
import org.robolectric.util.reflector.ForType;

/** A frame draws windows of several processes: each traversal runs in the process that owns the window. */
@Implements(value = ViewRootImpl.class, isInAndroidSdk = false)
public class DeviceViewRootImpl extends ShadowViewRootImpl {
  /** Main thread only. */
  private static long lastSlowedAtMs;

  @Implementation
  protected void doTraversal() {
    slowDown();
    Context context = ReflectionHelpers.getField(realObject, "mContext");
    AppProcess process = AppProcess.of(context);
    if (process == null) direct().doTraversal();
    // The barrier of a traversal that never runs would block the main looper for ever.
    else if (process.isDead()) direct().unscheduleTraversals();
    else process.run(() -> direct().doTraversal());
  }

  /** On request, a frame takes so long; once a frame, however many windows it draws: the framework's clock stands still during it. */
  private static void slowDown() {
    long slowMs = Device.get().faults.timeMs(Faults.Kind.SLOW_FRAME);
    long frame = SystemClock.uptimeMillis();
    if (slowMs == 0 || frame == lastSlowedAtMs) return;
    lastSlowedAtMs = frame;
    Libcore.sleep(slowMs);
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

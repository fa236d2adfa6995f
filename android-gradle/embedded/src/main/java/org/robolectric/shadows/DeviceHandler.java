package org.robolectric.shadows;

import static org.robolectric.util.reflector.Reflector.reflector;

import android.os.Handler;
import android.os.Message;
import android.os.MessageQueue;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.reflector.Direct;
import org.robolectric.util.reflector.ForType;

/**
 * All processes share one main looper: each message carries the pid of the process that it is for (see {@link DeviceWorkSource}), is
 * dispatched in that process, and dropped when that is dead. A handler belongs to the process that made it, whoever posts to it; one of
 * the framework's own, or of an app that is gone, works for whoever posts.
 */
@Implements(value = Handler.class)
public class DeviceHandler {
  private static final int SYSTEM = 0;

  @RealObject private Handler realHandler;

  /** By its pid only: handlers outlive processes. */
  private final int ownerPid = pid(AppProcess.current());

  @Implementation
  protected void dispatchMessage(Message message) {
    if (message.workSourceUid <= SYSTEM) {
      direct().dispatchMessage(message);
      return;
    }
    AppProcess process = Device.get().processes.byPid(message.workSourceUid);
    if (process != null) process.run(() -> direct().dispatchMessage(message));
  }

  @Implementation
  protected boolean enqueueMessage(MessageQueue queue, Message message, long uptimeMillis) {
    AppProcess sender = AppProcess.current();
    if (sender == null && ownerPid == SYSTEM) return direct().enqueueMessage(queue, message, uptimeMillis);
    // One frame serves the windows of all processes: it must not die with the one that asked for it.
    AppProcess owner = isFrame() ? null : ownerPid == SYSTEM ? sender : Device.get().processes.byPid(ownerPid);
    if (owner == null && !isFrame()) owner = sender;
    if (owner != null && owner.isDead()) return false;
    boolean[] accepted = {false};
    Runnable enqueue = () -> accepted[0] = direct().enqueueMessage(queue, message, uptimeMillis);
    if (owner == sender) enqueue.run();
    else if (owner == null) AppProcess.asSystem(enqueue);
    else owner.stamp(enqueue);
    return accepted[0];
  }

  private static int pid(AppProcess process) {
    return process == null ? SYSTEM : process.pid;
  }

  private boolean isFrame() {
    return realHandler.getClass().getName().startsWith("android.view.Choreographer$");
  }

  private HandlerReflector direct() {
    return reflector(HandlerReflector.class, realHandler);
  }

  @ForType(Handler.class)
  interface HandlerReflector {
    @Direct
    void dispatchMessage(Message message);

    @Direct
    boolean enqueueMessage(MessageQueue queue, Message message, long uptimeMillis);
  }
}

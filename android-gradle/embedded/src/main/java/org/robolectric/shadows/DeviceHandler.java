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
 * All processes share one main looper: each message carries the pid of its sender (see {@link DeviceWorkSource}) and is dispatched in
 * that process; a message of the dead is dropped.
 */
@Implements(value = Handler.class)
public class DeviceHandler {
  @RealObject private Handler realHandler;

  @Implementation
  protected void dispatchMessage(Message message) {
    if (message.workSourceUid <= 0) {
      direct().dispatchMessage(message);
      return;
    }
    AppProcess process = Device.get().processes.byPid(message.workSourceUid);
    if (process != null) process.run(() -> direct().dispatchMessage(message));
  }

  @Implementation
  protected boolean enqueueMessage(MessageQueue queue, Message message, long uptimeMillis) {
    AppProcess process = AppProcess.current();
    if (process == null) return direct().enqueueMessage(queue, message, uptimeMillis);
    if (isFrame()) {
      // One frame serves the windows of all processes: it must not die with the one that asked for it.
      boolean[] accepted = {false};
      AppProcess.asSystem(() -> accepted[0] = direct().enqueueMessage(queue, message, uptimeMillis));
      return accepted[0];
    }
    return !process.isDead() && direct().enqueueMessage(queue, message, uptimeMillis);
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

package dev.reprise.embedded.window;

import android.view.InputEvent;
import android.view.ViewRootImpl;
import java.lang.reflect.Method;

/** Puts an event into a view root's queue and has it processed at once, through all of the framework's input stages. */
final class RootInput {
  private static final Method ENQUEUE = enqueue();

  private RootInput() {}

  static void dispatch(ViewRootImpl root, InputEvent event) {
    try {
      ENQUEUE.invoke(root, event, null, 0, true);
    } catch (java.lang.reflect.InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException) throw (RuntimeException) e.getCause();
      if (e.getCause() instanceof Error) throw (Error) e.getCause();
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** ViewRootImpl.enqueueInputEvent(event, receiver, flags, processImmediately): package-private. */
  private static Method enqueue() {
    try {
      Method method =
          ViewRootImpl.class.getDeclaredMethod(
              "enqueueInputEvent", InputEvent.class, Class.forName("android.view.InputEventReceiver"), int.class, boolean.class);
      method.setAccessible(true);
      return method;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This framework is not Android 15.", e);
    }
  }
}

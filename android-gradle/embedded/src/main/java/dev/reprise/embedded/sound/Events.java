package dev.reprise.embedded.sound;

import dev.reprise.embedded.process.AppProcess;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.ReflectionHelpers.ClassParameter;

/** What a player's native half tells its Java half, from whatever thread: by `postEventFromNative`, in the name of the app that made it. */
public final class Events {
  private final AppProcess process = AppProcess.current();
  private final Class<?> type;
  private final Object reference;

  /** {@code reference}: the WeakReference that the native half was set up with. */
  public Events(Class<?> type, Object reference) {
    this.type = type;
    this.reference = reference;
  }

  public void post(int what, int first, int second) {
    Runnable post =
        () ->
            ReflectionHelpers.callStaticMethod(
                type,
                "postEventFromNative",
                ClassParameter.from(Object.class, reference),
                ClassParameter.from(int.class, what),
                ClassParameter.from(int.class, first),
                ClassParameter.from(int.class, second),
                ClassParameter.from(Object.class, null));
    if (process == null) post.run();
    else process.stamp(post);
  }
}

package org.robolectric.shadows;

import static org.robolectric.util.reflector.Reflector.reflector;

import android.graphics.FrameInfo;
import android.graphics.HardwareRenderer;
import android.graphics.HardwareRenderer.FrameCommitCallback;
import android.graphics.HardwareRenderer.FrameDrawingCallback;
import android.view.Surface;
import android.view.ThreadedRenderer;
import android.view.View;
import dev.reprise.embedded.sandbox.Device;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.robolectric.annotation.ClassName;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.ReflectionHelpers.ClassParameter;
import org.robolectric.util.reflector.Direct;
import org.robolectric.util.reflector.ForType;

/**
 * Most frames are never looked at, and to fill a window's pixels takes a fifth of the device's processor time: a frame is recorded as on a
 * phone, its animations go on, and its pixels are drawn when somebody reads them. One whose drawing is awaited is drawn at once.
 *
 * <p>The native renderer calls a frame's commit callback when it draws the next one, and until then holds it as a global reference. A window
 * whose last frame is drawn has no next one: its view root, and with it the whole dead app, took three collections to go. Here the native
 * side holds the callback weakly, and the window's renderer holds it as long as it lives.
 */
@Implements(value = ThreadedRenderer.class, isInAndroidSdk = false)
public class DeviceThreadedRenderer extends ShadowNativeHardwareRenderer {
  private static final Class<?> ATTACH_INFO = ReflectionHelpers.loadClass(View.class.getClassLoader(), "android.view.View$AttachInfo");
  private static final Class<?> DRAW_CALLBACKS = ReflectionHelpers.loadClass(View.class.getClassLoader(), "android.view.ThreadedRenderer$DrawCallbacks");

  @RealObject private ThreadedRenderer realRenderer;

  private final Set<Awaited> awaited = ConcurrentHashMap.newKeySet();

  /** Somebody waits until the next frame is drawn. Main thread only, as all below. */
  private boolean isAwaited;
  /** Stopped by us: the native side takes frames on, and draws none. */
  private boolean isHeld;
  /** When the newest frame was begun, by its stages, while its pixels are not drawn; else null. */
  private long[] undrawn;

  @Override
  @Implementation
  protected int syncAndDrawFrame(FrameInfo frame) {
    if (isAwaited) return drawNow(frame);
    if (!isHeld) realRenderer.setStopped(true);
    int result = super.syncAndDrawFrame(frame);
    // The framework begins a window anew that comes to the front again: then this frame was drawn.
    isHeld = (result & HardwareRenderer.SYNC_CONTEXT_IS_STOPPED) != 0;
    undrawn = isHeld ? frame.frameInfo.clone() : null;
    return result;
  }

  private int drawNow(FrameInfo frame) {
    isAwaited = false;
    if (isHeld) realRenderer.setStopped(false);
    isHeld = false;
    undrawn = null;
    return super.syncAndDrawFrame(frame);
  }

  /** Draws what was recorded last, if that was not done yet: before its surface is read. */
  void catchUp() {
    if (undrawn == null) return;
    FrameInfo frame = new FrameInfo();
    frame.frameInfo = undrawn;
    drawNow(frame);
  }

  @Implementation
  protected void setSurface(Surface surface) {
    reflector(RendererReflector.class, realRenderer).setSurface(surface);
    if (surface == null) return;
    DeviceSurface drawn = Shadow.extract(surface);
    drawn.drawnBy(this);
  }

  @Implementation
  protected void registerRtFrameCallback(FrameDrawingCallback callback) {
    isAwaited = true;
    WeakReference<Set<Awaited>> ours = new WeakReference<>(awaited);
    FrameDrawingCallback drawing =
        new FrameDrawingCallback() {
          @Override
          public void onFrameDraw(long frame) {}

          @Override
          public FrameCommitCallback onFrameDraw(int syncResult, long frame) {
            FrameCommitCallback committed = callback.onFrameDraw(syncResult, frame);
            return committed == null ? null : held(committed, ours.get());
          }
        };
    reflector(RendererReflector.class, realRenderer).registerRtFrameCallback(drawing);
  }

  /** A window has something new on it: the screen is another. */
  @Implementation
  protected void draw(
      View view, @ClassName("android.view.View$AttachInfo") Object attachInfo, @ClassName("android.view.ThreadedRenderer$DrawCallbacks") Object callbacks) {
    // No reflector: the callbacks' type is private to its package, and the reflector's own class would have to name it.
    Shadow.directlyOn(
        realRenderer,
        ThreadedRenderer.class,
        "draw",
        ClassParameter.from(View.class, view),
        ClassParameter.from(ATTACH_INFO, attachInfo),
        ClassParameter.from(DRAW_CALLBACKS, callbacks));
    Device.get().screenChanges.drawn();
  }

  /** Null when the window is gone: nobody waits for its frame. */
  private static FrameCommitCallback held(FrameCommitCallback callback, Set<Awaited> holder) {
    if (holder == null) return null;
    Awaited entry = new Awaited(callback, holder);
    holder.add(entry);
    WeakReference<Awaited> weak = new WeakReference<>(entry);
    return didProduceBuffer -> {
      Awaited still = weak.get();
      if (still != null) still.commit(didProduceBuffer);
    };
  }

  private static final class Awaited {
    private final FrameCommitCallback callback;
    private final Set<Awaited> holder;

    Awaited(FrameCommitCallback callback, Set<Awaited> holder) {
      this.callback = callback;
      this.holder = holder;
    }

    void commit(boolean didProduceBuffer) {
      holder.remove(this);
      callback.onFrameCommit(didProduceBuffer);
    }
  }

  @ForType(ThreadedRenderer.class)
  interface RendererReflector {
    @Direct
    void setSurface(Surface surface);

    @Direct
    void registerRtFrameCallback(FrameDrawingCallback callback);
  }
}

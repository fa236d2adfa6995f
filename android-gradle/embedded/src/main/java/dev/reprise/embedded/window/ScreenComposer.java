package dev.reprise.embedded.window;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import android.graphics.Rect;
import android.view.Surface;
import android.view.WindowManager.LayoutParams;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.phone.Pixels;
import dev.reprise.embedded.sandbox.Device;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.robolectric.shadows.ShadowPixelCopy;
import org.robolectric.util.ReflectionHelpers;

/** Composes the windows' surfaces to the picture on the display: SurfaceFlinger's part. Main thread only. */
public final class ScreenComposer {
  /** Window bitmaps kept for the next picture: a fresh one each time costs its size in resident memory. */
  private static final int KEPT_BITMAPS = 4;

  private final Device device;
  private Bitmap display;
  private final Map<Long, Bitmap> bySize =
      new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Bitmap> eldest) {
          if (size() <= KEPT_BITMAPS) return false;
          eldest.getValue().recycle();
          return true;
        }
      };

  public ScreenComposer(Device device) {
    this.device = device;
  }

  public byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    compose().compress(Bitmap.CompressFormat.PNG, 100, out);
    return out.toByteArray();
  }

  /** Whether the picture has a black part in place of a window that forbids it. */
  public boolean isBlackened() {
    return device.windows.visible().stream().anyMatch(window -> window.has(LayoutParams.FLAG_SECURE));
  }

  public Pixels pixels() {
    Bitmap picture = compose();
    ByteBuffer buffer = ByteBuffer.allocate(picture.getByteCount());
    picture.copyPixelsToBuffer(buffer);
    return new Pixels(picture.getWidth(), picture.getHeight(), buffer.array());
  }

  private Bitmap compose() {
    DisplayShape shape = device.display.now();
    if (display != null && (display.getWidth() != shape.width || display.getHeight() != shape.height)) {
      display.recycle();
      display = null;
    }
    if (display == null) display = Bitmap.createBitmap(shape.width, shape.height, Bitmap.Config.ARGB_8888);
    compose(display);
    return display;
  }

  /** Into a picture of the display's size. */
  public void compose(Bitmap into) {
    Canvas canvas = new Canvas(into);
    canvas.drawColor(Color.BLACK);
    if (!device.systemUi.power.isAwake()) return;
    for (DeviceWindow window : device.windows.visible()) {
      if (window.has(LayoutParams.FLAG_DIM_BEHIND)) canvas.drawColor(Color.argb((int) (255 * window.params.dimAmount), 0, 0, 0));
      if (window.has(LayoutParams.FLAG_SECURE)) blacken(window, canvas);
      else draw(window, canvas);
    }
  }

  /** A window that wants no picture of itself, as SurfaceFlinger leaves it. */
  private static void blacken(DeviceWindow window, Canvas canvas) {
    Paint black = new Paint();
    black.setColor(Color.BLACK);
    canvas.drawRect(window.x, window.y, window.x + window.width(), window.y + window.height(), black);
  }

  private void draw(DeviceWindow window, Canvas canvas) {
    Surface surface = ReflectionHelpers.getField(window.root, "mSurface");
    if (surface == null || !surface.isValid()) return; // Not drawn yet: it shows with its first frame.
    // The insets around the content hold the window's shadow.
    int[] inset = new int[2];
    window.view.getLocationInSurface(inset);
    int width = window.width() + 2 * inset[0];
    int height = window.height() + 2 * inset[1];
    Bitmap content = bySize.computeIfAbsent(((long) width << 32) | height, size -> Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888));
    content.eraseColor(Color.TRANSPARENT);
    capture(surface, content, new Rect(0, 0, width, height));
    canvas.drawBitmap(content, window.x - inset[0], window.y - inset[1], null);
  }

  private static final Method CAPTURE = captureMethod();

  private static void capture(Surface surface, Bitmap into, Rect part) {
    try {
      CAPTURE.invoke(null, surface, into, part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The surface could not be read.", e);
    }
  }

  /** Robolectric's own way to a surface's pixels, which PixelCopy and UiAutomation.takeScreenshot use; private. */
  private static Method captureMethod() {
    try {
      Method method = ShadowPixelCopy.class.getDeclaredMethod("captureImageFromSurface", Surface.class, Bitmap.class, Rect.class);
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("This Robolectric has no captureImageFromSurface.", e);
    }
  }
}

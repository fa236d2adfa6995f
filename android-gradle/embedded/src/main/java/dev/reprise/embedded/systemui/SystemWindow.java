package dev.reprise.embedded.systemui;

import android.graphics.PixelFormat;
import android.view.Gravity;
import android.view.KeyEvent;
import android.view.View;
import android.view.WindowManager;
import android.view.WindowManager.LayoutParams;
import android.widget.FrameLayout;
import dev.reprise.embedded.sandbox.Device;

/** One window of the system's user interface, there while it is open. Main thread only. */
final class SystemWindow {
  private final Device device;
  private final String title;
  private final Runnable onBack;
  private FrameLayout root;

  /** @param onBack null for a window that takes no keys and lets touches around it pass */
  SystemWindow(Device device, String title, Runnable onBack) {
    this.device = device;
    this.title = title;
    this.onBack = onBack;
  }

  boolean isOpen() {
    return root != null && isAdded(root);
  }

  /** Shows this in place of what it showed before. */
  void show(View content) {
    if (!isOpen()) {
      root = new Root(content);
      windows().addView(root, params());
    }
    root.removeAllViews();
    root.addView(content);
  }

  void close() {
    if (root == null) return;
    View closed = root;
    root = null;
    // Somebody else may have taken it off the screen.
    if (isAdded(closed)) windows().removeViewImmediate(closed);
  }

  private LayoutParams params() {
    boolean whole = onBack != null;
    int size = whole ? LayoutParams.MATCH_PARENT : LayoutParams.WRAP_CONTENT;
    int flags = whole ? 0 : LayoutParams.FLAG_NOT_FOCUSABLE | LayoutParams.FLAG_NOT_TOUCH_MODAL;
    LayoutParams params = new LayoutParams(LayoutParams.MATCH_PARENT, size, LayoutParams.TYPE_NOTIFICATION_SHADE, flags, PixelFormat.TRANSLUCENT);
    params.gravity = Gravity.TOP;
    params.setTitle(title);
    params.packageName = Look.PACKAGE;
    return params;
  }

  /** The parent of a window's outermost view is its ViewRootImpl, from the moment that it is added. */
  private static boolean isAdded(View window) {
    return window.getParent() != null;
  }

  private WindowManager windows() {
    return device.context().getSystemService(WindowManager.class);
  }

  private final class Root extends FrameLayout {
    Root(View content) {
      super(content.getContext());
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
      if (event.getKeyCode() != KeyEvent.KEYCODE_BACK || onBack == null) return super.dispatchKeyEvent(event);
      if (event.getAction() == KeyEvent.ACTION_UP) onBack.run();
      return true;
    }
  }
}

package dev.reprise.embedded.keyboard;

import android.content.Context;
import android.graphics.PixelFormat;
import android.graphics.Rect;
import android.view.Gravity;
import android.view.View;
import android.view.WindowManager;
import android.view.WindowManager.LayoutParams;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.sandbox.Device;

/** The input method's window at the bottom of the screen. Made once; hidden, it stays, because making one takes longer than showing it. */
final class KeyboardWindow {
  static final String PACKAGE = "com.android.inputmethod.latin";
  private static final float ROW_DP = 54;
  /** Of the screen at most: in landscape the field must be seen as well. */
  private static final float MOST = 0.5f;
  private static final int ROWS = 4;

  private final Device device;
  private final KeyboardView.Listener listener;
  private KeyboardView view;
  private boolean visible;

  KeyboardWindow(Device device, KeyboardView.Listener listener) {
    this.device = device;
    this.listener = listener;
  }

  boolean isVisible() {
    return visible;
  }

  /** Where it is on the display, also while it is hidden. */
  Rect frame() {
    DisplayShape shape = device.display.now();
    return new Rect(0, shape.height - height(shape), shape.width, shape.height);
  }

  void show(KeyPage page, boolean shifted, int action) {
    int height = height(device.display.now());
    if (view == null) {
      Context context = device.context();
      view = new KeyboardView(context, listener);
      view.show(page, shifted, action);
      windows().addView(view, params(height));
    } else {
      view.show(page, shifted, action);
      LayoutParams params = (LayoutParams) view.getLayoutParams();
      if (params.height != height) {
        params.height = height;
        windows().updateViewLayout(view, params);
      }
      if (!visible) view.setVisibility(View.VISIBLE);
    }
    visible = true;
  }

  void hide() {
    if (!visible) return;
    visible = false;
    view.setVisibility(View.GONE);
  }

  KeyPage page() {
    return view == null ? KeyPage.of(KeyPage.LETTERS) : view.page();
  }

  private static int height(DisplayShape shape) {
    float density = shape.densityDpi / 160f;
    return Math.min(Math.round((ROWS * ROW_DP + 2 * KeyboardView.EDGE_DP) * density), Math.round(shape.height * MOST));
  }

  private static LayoutParams params(int height) {
    LayoutParams params =
        new LayoutParams(LayoutParams.MATCH_PARENT, height, LayoutParams.TYPE_INPUT_METHOD, LayoutParams.FLAG_NOT_FOCUSABLE, PixelFormat.OPAQUE);
    params.gravity = Gravity.BOTTOM;
    params.setTitle("InputMethod");
    params.packageName = PACKAGE;
    return params;
  }

  private WindowManager windows() {
    return device.context().getSystemService(WindowManager.class);
  }
}

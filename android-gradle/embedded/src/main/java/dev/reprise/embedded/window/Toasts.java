package dev.reprise.embedded.window;

import android.content.Context;
import android.graphics.Color;
import android.graphics.PixelFormat;
import android.graphics.drawable.GradientDrawable;
import android.view.Gravity;
import android.view.View;
import android.view.WindowManager;
import android.view.WindowManager.LayoutParams;
import android.view.accessibility.AccessibilityEvent;
import android.widget.TextView;
import android.widget.Toast;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Toasts, one after the other: a window of the system with the app's text, and an event for accessibility services (AOSP
 * NotificationManagerService's toast queue, SystemUI's ToastUI). Main thread only.
 */
public final class Toasts {
  /** NotificationManagerService: SHORT_DELAY and LONG_DELAY. */
  private static final long SHORT_MS = 2000;
  private static final long LONG_MS = 3500;
  private static final int MAX_QUEUED = 5;

  private final Device device;
  private final Deque<Pending> queue = new ArrayDeque<>();
  private View showing;
  private Pending shown;

  public Toasts(Device device) {
    this.device = device;
  }

  private static final class Pending {
    Toast toast;
    CharSequence text;
    long durationMs;
    AppProcess process;
    String packageName;
  }

  public void show(Toast toast, CharSequence text, int duration) {
    Pending pending = new Pending();
    pending.toast = toast;
    pending.text = String.valueOf(text);
    pending.durationMs = duration == Toast.LENGTH_LONG ? LONG_MS : SHORT_MS;
    pending.process = AppProcess.current();
    pending.packageName = pending.process == null ? "android" : pending.process.packageName;
    device.mainThread.post(() -> enqueue(pending));
  }

  public void cancel(Toast toast) {
    device.mainThread.post(
        () -> {
          queue.removeIf(pending -> pending.toast == toast);
          if (shown != null && shown.toast == toast) hide();
        });
  }

  /** A dead app's toasts go with it; the one on the screen too, or a restore would show a message of what never was. */
  public void dropProcess(AppProcess process) {
    queue.removeIf(pending -> pending.process == process);
    if (shown != null && shown.process == process) hide();
  }

  public void dropAll() {
    queue.clear();
    hide();
  }

  private void enqueue(Pending pending) {
    if (pending.process != null && pending.process.isDead()) return;
    if (queue.size() < MAX_QUEUED) queue.add(pending);
    if (shown == null) next();
  }

  private void next() {
    Pending pending = queue.poll();
    if (pending == null) return;
    shown = pending;
    Context context = device.context();
    showing = view(context, pending.text);
    windowManager(context).addView(showing, params(pending.packageName));
    announce(pending);
    device.mainThread.postDelayed(
        () -> {
          if (shown == pending) hide();
        },
        pending.durationMs);
  }

  private void hide() {
    View view = showing;
    showing = null;
    shown = null;
    if (view != null) windowManager(device.context()).removeViewImmediate(view);
    next();
  }

  private void announce(Pending pending) {
    AccessibilityEvent event = AccessibilityEvent.obtain(AccessibilityEvent.TYPE_NOTIFICATION_STATE_CHANGED);
    event.setClassName("android.widget.Toast");
    event.setPackageName(pending.packageName);
    event.getText().add(pending.text);
    device.accessibility.events.send(event);
  }

  private static View view(Context context, CharSequence text) {
    float density = context.getResources().getDisplayMetrics().density;
    TextView view = new TextView(context);
    view.setId(android.R.id.message);
    view.setText(text);
    view.setTextColor(Color.WHITE);
    view.setTextSize(14);
    view.setPadding((int) (20 * density), (int) (12 * density), (int) (20 * density), (int) (12 * density));
    GradientDrawable background = new GradientDrawable();
    background.setColor(0xE6323232);
    background.setCornerRadius(22 * density);
    view.setBackground(background);
    return view;
  }

  private LayoutParams params(String packageName) {
    LayoutParams params =
        new LayoutParams(
            LayoutParams.WRAP_CONTENT,
            LayoutParams.WRAP_CONTENT,
            LayoutParams.TYPE_TOAST,
            LayoutParams.FLAG_NOT_FOCUSABLE | LayoutParams.FLAG_NOT_TOUCHABLE,
            PixelFormat.TRANSLUCENT);
    params.gravity = Gravity.BOTTOM | Gravity.CENTER_HORIZONTAL;
    params.y = Math.round(48 * device.display.now().densityDpi / 160f);
    params.setTitle("Toast");
    params.packageName = packageName;
    return params;
  }

  private static WindowManager windowManager(Context context) {
    return context.getSystemService(WindowManager.class);
  }
}

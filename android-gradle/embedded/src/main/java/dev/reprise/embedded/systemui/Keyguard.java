package dev.reprise.embedded.systemui;

import android.service.notification.StatusBarNotification;
import android.view.Gravity;
import android.view.MotionEvent;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;
import dev.reprise.embedded.sandbox.Device;

/** The lock screen without a secret: a swipe upwards opens it. Main thread only. */
final class Keyguard {
  /** Of the screen's height: how far the swipe must go. */
  private static final float FAR = 0.15f;

  private final Device device;
  private final Runnable dismissed;
  private final SystemWindow window;

  Keyguard(Device device, Runnable dismissed) {
    this.device = device;
    this.window = new SystemWindow(device, "NotificationShade", () -> {});
    this.dismissed = dismissed;
  }

  boolean isShowing() {
    return window.isOpen();
  }

  void show() {
    window.show(content());
  }

  void hide() {
    window.close();
  }

  void refresh() {
    if (isShowing()) show();
  }

  private View content() {
    Look look = new Look(device);
    LinearLayout screen = look.named(new Swiped(look), "keyguard_root_view");
    screen.setOrientation(LinearLayout.VERTICAL);
    screen.setBackgroundColor(look.background);
    screen.setPadding(look.px(24), look.px(64), look.px(24), look.px(24));
    screen.addView(centred(look.text("lockscreen_clock_view", look.time(), 56, look.text)));
    screen.addView(centred(look.text("keyguard_status_area", look.date(), 16, look.secondary)));
    LinearLayout list = look.named(new LinearLayout(look.context), "notification_stack_scroller");
    list.setOrientation(LinearLayout.VERTICAL);
    list.setPadding(0, look.px(32), 0, 0);
    for (StatusBarNotification each : device.notifications.all()) list.addView(NotificationRow.of(device, look, each, dismissed));
    screen.addView(list, new LinearLayout.LayoutParams(LinearLayout.LayoutParams.MATCH_PARENT, 0, 1));
    screen.addView(centred(look.text("keyguard_indication_text", "Swipe up to open", 14, look.secondary)));
    return screen;
  }

  private static TextView centred(TextView text) {
    text.setGravity(Gravity.CENTER);
    return text;
  }

  private final class Swiped extends LinearLayout {
    private float downY;

    Swiped(Look look) {
      super(look.context);
    }

    @Override
    public boolean onInterceptTouchEvent(MotionEvent event) {
      if (event.getActionMasked() == MotionEvent.ACTION_DOWN) downY = event.getRawY();
      return event.getActionMasked() == MotionEvent.ACTION_MOVE && downY - event.getRawY() > getHeight() * FAR / 2;
    }

    @Override
    public boolean onTouchEvent(MotionEvent event) {
      if (event.getActionMasked() == MotionEvent.ACTION_UP && downY - event.getRawY() > getHeight() * FAR) dismissed.run();
      return true;
    }
  }
}

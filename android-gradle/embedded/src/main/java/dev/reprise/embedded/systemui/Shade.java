package dev.reprise.embedded.systemui;

import android.service.notification.StatusBarNotification;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.view.WindowManager.LayoutParams;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import android.widget.TextView;
import dev.reprise.embedded.sandbox.Device;
import java.util.List;

/** The notification shade: clock, switches and everything posted, over a dimmed screen. Main thread only. */
final class Shade {
  private final Device device;
  private final SystemWindow window;
  private boolean allTiles;

  Shade(Device device) {
    this.device = device;
    this.window = new SystemWindow(device, "NotificationShade", this::close);
  }

  boolean isOpen() {
    return window.isOpen();
  }

  void open(boolean quickSettings) {
    allTiles = quickSettings;
    window.show(content());
  }

  void close() {
    window.close();
  }

  /** What is posted, or a setting, has changed. */
  void refresh() {
    if (isOpen()) window.show(content());
  }

  private View content() {
    Look look = new Look(device);
    FrameLayout scrim = look.named(new FrameLayout(look.context), "notification_panel");
    scrim.setBackgroundColor(0x99000000);
    scrim.setOnClickListener(view -> close());
    LinearLayout panel = look.named(new LinearLayout(look.context), "notification_container_parent");
    panel.setOrientation(LinearLayout.VERTICAL);
    panel.setBackgroundColor(look.background);
    panel.setPadding(look.px(12), look.px(12), look.px(12), look.px(12));
    // A press between the notifications is not one beside the panel.
    panel.setClickable(true);
    panel.addView(header(look));
    panel.addView(QuickTiles.of(device, look, allTiles));
    if (!allTiles) panel.addView(notifications(look));
    scrim.addView(panel, new FrameLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.WRAP_CONTENT, Gravity.TOP));
    return scrim;
  }

  private View header(Look look) {
    LinearLayout header = look.named(new LinearLayout(look.context), "header");
    header.setGravity(Gravity.CENTER_VERTICAL);
    header.setPadding(look.px(8), 0, look.px(8), look.px(8));
    header.addView(look.text("clock", look.time(), 22, look.text));
    TextView date = look.text("date", look.date(), 14, look.secondary);
    date.setPadding(look.px(12), 0, 0, 0);
    header.addView(date);
    return header;
  }

  private View notifications(Look look) {
    LinearLayout list = look.named(new LinearLayout(look.context), "notification_stack_scroller");
    list.setOrientation(LinearLayout.VERTICAL);
    list.setPadding(0, look.px(8), 0, 0);
    List<StatusBarNotification> posted = device.notifications.all();
    for (StatusBarNotification each : posted) list.addView(NotificationRow.of(device, look, each, this::close));
    if (posted.isEmpty()) {
      TextView none = look.text("no_notifications", "No notifications", 14, look.secondary);
      none.setGravity(Gravity.CENTER);
      none.setPadding(0, look.px(24), 0, look.px(24));
      list.addView(none);
    }
    if (posted.stream().anyMatch(StatusBarNotification::isClearable)) list.addView(clearAll(look));
    ScrollView scroll = new ScrollView(look.context);
    scroll.addView(list);
    return scroll;
  }

  private View clearAll(Look look) {
    Button button = look.button("dismiss_text", "Clear all");
    button.setOnClickListener(
        view -> {
          device.notifications.dismissAll();
          close();
        });
    return button;
  }
}

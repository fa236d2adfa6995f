package dev.reprise.embedded.systemui;

import android.app.Notification;
import android.app.PendingIntent;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageManager;
import android.service.notification.StatusBarNotification;
import android.text.format.DateFormat;
import android.util.Log;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.Button;
import android.widget.ImageView;
import android.widget.LinearLayout;
import android.widget.TextView;
import dev.reprise.embedded.sandbox.Device;
import java.util.Date;
import org.robolectric.RuntimeEnvironment;

/** One notification as the shade, the lock screen and a heads-up show it: a tap opens it, its actions act, a swipe dismisses it. */
final class NotificationRow {
  private static final String TAG = "SystemUi";

  private final Device device;
  private final Look look;
  private final StatusBarNotification posted;
  /** What closes the shade once something of it was opened. */
  private final Runnable opened;

  private NotificationRow(Device device, Look look, StatusBarNotification posted, Runnable opened) {
    this.device = device;
    this.look = look;
    this.posted = posted;
    this.opened = opened;
  }

  static View of(Device device, Look look, StatusBarNotification posted, Runnable opened) {
    return new NotificationRow(device, look, posted, opened).build();
  }

  private View build() {
    LinearLayout row = look.named(new Row(), "expandableNotificationRow");
    row.setOrientation(LinearLayout.VERTICAL);
    row.setBackground(look.rounded(look.surface, 20));
    row.setElevation(look.px(2));
    row.setPadding(look.px(16), look.px(12), look.px(16), look.px(12));
    row.addView(head());
    text(row, "android:id/title", Notification.EXTRA_TITLE, 16, look.text);
    text(row, "android:id/text", Notification.EXTRA_TEXT, 14, look.secondary);
    Notification.Action[] actions = posted.getNotification().actions;
    if (actions != null && actions.length > 0) row.addView(actions(actions));
    row.setOnClickListener(view -> open());
    SwipeAway holder = new SwipeAway(row, posted.isClearable() ? this::dismiss : null);
    holder.setPadding(0, 0, 0, look.px(6));
    return holder;
  }

  private final class Row extends LinearLayout {
    Row() {
      super(look.context);
    }

    @Override
    public void onInitializeAccessibilityNodeInfoInternal(AccessibilityNodeInfo info) {
      super.onInitializeAccessibilityNodeInfoInternal(info);
      if (posted.isClearable()) info.addAction(AccessibilityNodeInfo.AccessibilityAction.ACTION_DISMISS);
      info.setDismissable(posted.isClearable());
    }

    @Override
    public boolean performAccessibilityActionInternal(int action, android.os.Bundle arguments) {
      if (action != AccessibilityNodeInfo.ACTION_DISMISS || !posted.isClearable()) return super.performAccessibilityActionInternal(action, arguments);
      dismiss();
      return true;
    }
  }

  private View head() {
    LinearLayout head = new LinearLayout(look.context);
    head.setGravity(Gravity.CENTER_VERTICAL);
    PackageManager packages = RuntimeEnvironment.systemContext.getPackageManager();
    ImageView icon = look.named(new ImageView(look.context), "android:id/icon");
    CharSequence app = posted.getPackageName();
    try {
      ApplicationInfo info = packages.getApplicationInfo(posted.getPackageName(), 0);
      app = info.loadLabel(packages);
      icon.setImageDrawable(info.loadIcon(packages));
    } catch (PackageManager.NameNotFoundException e) {
      Log.w(TAG, "A notification outlived " + posted.getPackageName());
    }
    head.addView(icon, new LinearLayout.LayoutParams(look.px(18), look.px(18)));
    TextView name = look.text("android:id/app_name_text", app, 12, look.secondary);
    name.setPadding(look.px(8), 0, look.px(8), 0);
    head.addView(name);
    head.addView(look.text("android:id/time", DateFormat.getTimeFormat(look.context).format(new Date(posted.getPostTime())), 12, look.secondary));
    return head;
  }

  private void text(ViewGroup row, String id, String extra, float sp, int color) {
    CharSequence words = posted.getNotification().extras.getCharSequence(extra);
    if (words == null || words.length() == 0) return;
    TextView view = look.text(id, words.toString(), sp, color);
    view.setPadding(0, look.px(2), 0, 0);
    row.addView(view);
  }

  private View actions(Notification.Action[] actions) {
    LinearLayout bar = look.named(new LinearLayout(look.context), "android:id/actions");
    for (Notification.Action action : actions) {
      Button button = look.button("android:id/action0", action.title);
      button.setMinWidth(0);
      button.setMinimumWidth(0);
      button.setPadding(0, 0, look.px(24), 0);
      button.setOnClickListener(view -> send(action.actionIntent));
      bar.addView(button, new LinearLayout.LayoutParams(ViewGroup.LayoutParams.WRAP_CONTENT, look.px(48)));
    }
    return bar;
  }

  private void open() {
    Notification notification = posted.getNotification();
    if (notification.contentIntent == null) return;
    send(notification.contentIntent);
    if ((notification.flags & Notification.FLAG_AUTO_CANCEL) != 0) device.notifications.cancel(posted.getPackageName(), posted.getTag(), posted.getId());
    opened.run();
  }

  private void dismiss() {
    device.notifications.dismiss(posted.getPackageName(), posted.getTag(), posted.getId());
  }

  private static void send(PendingIntent intent) {
    try {
      if (intent != null) intent.send();
    } catch (PendingIntent.CanceledException | RuntimeException e) {
      // What it opens is gone (uninstalled, cancelled): a phone logs that and shows nothing.
      Log.w(TAG, "The notification's intent could not be sent: " + e);
    }
  }
}

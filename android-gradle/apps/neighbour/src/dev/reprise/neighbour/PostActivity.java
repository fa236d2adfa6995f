package dev.reprise.neighbour;

import android.app.Activity;
import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.os.Bundle;
import android.widget.TextView;

/** Posts a notification, and shows whether it may. */
public final class PostActivity extends Activity {
  private static final String CHANNEL = "posts";

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    NotificationManager notifications = getSystemService(NotificationManager.class);
    notifications.createNotificationChannel(new NotificationChannel(CHANNEL, getString(R.string.channel), NotificationManager.IMPORTANCE_DEFAULT));
    notifications.notify(1, new Notification.Builder(this, CHANNEL).setSmallIcon(android.R.drawable.stat_notify_chat).setContentTitle(getString(R.string.post)).build());
    TextView label = new TextView(this);
    label.setId(R.id.state);
    label.setText(getString(R.string.may_post, notifications.areNotificationsEnabled() + ", " + notifications.getActiveNotifications().length));
    setContentView(label);
  }
}

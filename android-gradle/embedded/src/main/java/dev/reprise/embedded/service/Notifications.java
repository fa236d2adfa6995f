package dev.reprise.embedded.service;

import android.app.Notification;
import android.app.NotificationChannel;
import android.app.PendingIntent;
import android.content.Context;
import android.os.UserHandle;
import android.service.notification.StatusBarNotification;
import android.view.accessibility.AccessibilityEvent;
import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.storage.StateFile;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.robolectric.RuntimeEnvironment;

/** Posted notifications, by package, tag and id. They stay when their app dies. No shade shows them. */
public final class Notifications {
  private final Device device;
  private final StateFile file;
  private final Map<String, Posted> posted = new LinkedHashMap<>();

  public Notifications(Device device) {
    this.device = device;
    this.file = new StateFile(device.files, "notifications");
  }

  private static final class Posted {
    String packageName;
    String tag;
    int id;
    long postedMs;
    Notification notification;
  }

  public synchronized void post(String packageName, String tag, int id, Notification notification) {
    Posted entry = new Posted();
    entry.packageName = packageName;
    entry.tag = tag;
    entry.id = id;
    entry.postedMs = WallClock.nowMs();
    entry.notification = notification;
    posted.put(key(packageName, tag, id), entry);
    save();
    AccessibilityEvent event = AccessibilityEvent.obtain(AccessibilityEvent.TYPE_NOTIFICATION_STATE_CHANGED);
    event.setClassName(Notification.class.getName());
    event.setPackageName(packageName);
    CharSequence title = notification.extras.getCharSequence(Notification.EXTRA_TITLE);
    if (title != null) event.getText().add(title);
    device.accessibility.events.send(event);
  }

  public synchronized void cancel(String packageName, String tag, int id) {
    posted.remove(key(packageName, tag, id));
    save();
  }

  /** All of one app. */
  public synchronized void forgetPackage(String packageName) {
    if (posted.values().removeIf(entry -> entry.packageName.equals(packageName))) save();
  }

  public synchronized void forgetAll() {
    posted.clear();
    save();
  }

  public synchronized StatusBarNotification[] active(String packageName) {
    List<StatusBarNotification> active = new ArrayList<>();
    for (Posted entry : posted.values()) {
      if (!entry.packageName.equals(packageName)) continue;
      int uid = device.packages.require(packageName).uid;
      active.add(
          new StatusBarNotification(packageName, packageName, entry.id, entry.tag, uid, 0, 0, entry.notification, UserHandle.SYSTEM, entry.postedMs));
    }
    return active.toArray(new StatusBarNotification[0]);
  }

  /** Takes those of a snapshot: title, text and what a tap opens. */
  public synchronized void reload() {
    posted.clear();
    JSONArray stored = file.read().optJSONArray("notifications");
    for (int i = 0; stored != null && i < stored.length(); i++) {
      try {
        Posted entry = read(stored.getJSONObject(i));
        posted.put(key(entry.packageName, entry.tag, entry.id), entry);
      } catch (JSONException | URISyntaxException e) {
        throw new IllegalStateException("The snapshot's notifications cannot be read.", e);
      }
    }
  }

  private static Posted read(JSONObject stored) throws JSONException, URISyntaxException {
    Posted entry = new Posted();
    entry.packageName = stored.getString("package");
    entry.tag = stored.isNull("tag") ? null : stored.getString("tag");
    entry.id = stored.getInt("id");
    entry.postedMs = stored.getLong("postedMs");
    Context context = RuntimeEnvironment.getApplication();
    String channel = stored.optString("channel", NotificationChannel.DEFAULT_CHANNEL_ID);
    Notification.Builder builder = new Notification.Builder(context, channel).setSmallIcon(android.R.drawable.stat_notify_chat);
    if (stored.has("title")) builder.setContentTitle(stored.getString("title"));
    if (stored.has("text")) builder.setContentText(stored.getString("text"));
    if (stored.has("contentIntent")) builder.setContentIntent(StoredIntent.fromJson(stored.getJSONObject("contentIntent")));
    entry.notification = builder.build();
    return entry;
  }

  private void save() {
    JSONArray stored = new JSONArray();
    try {
      for (Posted entry : posted.values()) {
        PendingIntent opens = entry.notification.contentIntent;
        stored.put(
            new JSONObject()
                .put("package", entry.packageName)
                .put("tag", entry.tag == null ? JSONObject.NULL : entry.tag)
                .put("id", entry.id)
                .put("postedMs", entry.postedMs)
                .put("channel", entry.notification.getChannelId())
                .put("title", text(entry, Notification.EXTRA_TITLE))
                .put("text", text(entry, Notification.EXTRA_TEXT))
                .put("contentIntent", opens == null ? null : StoredIntent.toJson(opens)));
      }
      file.write(new JSONObject().put("notifications", stored));
    } catch (JSONException e) {
      throw new IllegalStateException("Strings and numbers always fit into JSON.", e);
    }
  }

  private static String text(Posted entry, String extra) {
    CharSequence text = entry.notification.extras.getCharSequence(extra);
    return text == null ? null : text.toString();
  }

  private static String key(String packageName, String tag, int id) {
    return packageName + "|" + tag + "|" + id;
  }
}

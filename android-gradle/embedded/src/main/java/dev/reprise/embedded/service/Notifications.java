package dev.reprise.embedded.service;

import android.Manifest;
import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Context;
import android.os.Build;
import android.os.Process;
import android.os.UserHandle;
import android.service.notification.StatusBarNotification;
import android.text.TextUtils;
import android.util.Log;
import android.view.accessibility.AccessibilityEvent;
import dev.reprise.embedded.clock.WallClock;
import dev.reprise.embedded.packages.InstalledPackage;
import dev.reprise.embedded.phone.Left;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.storage.StateFile;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.robolectric.RuntimeEnvironment;

/** Posted notifications, by package, tag and id. They stay when their app dies. */
public final class Notifications {
  private static final String TAG = "NotificationService";

  public final NotificationChannels channels;

  private final Device device;
  private final StateFile file;
  private final Map<String, Posted> posted = new LinkedHashMap<>();

  public Notifications(Device device) {
    this.device = device;
    this.file = new StateFile(device.files, "notifications");
    this.channels = new NotificationChannels(device.files);
  }

  private static final class Posted {
    String packageName;
    String tag;
    int id;
    long postedMs;
    int importance = NotificationManager.IMPORTANCE_DEFAULT;
    Notification notification;
  }

  /** Without the permission nothing comes of it, and the app is not told, as on a phone. */
  public synchronized void post(String packageName, String tag, int id, Notification notification, int importance) {
    if (!mayPost(packageName)) {
      Log.w(TAG, "Suppressing notification from package " + packageName + " by user request.");
      return;
    }
    Posted entry = new Posted();
    entry.packageName = packageName;
    entry.tag = tag;
    entry.id = id;
    entry.postedMs = WallClock.nowMs();
    entry.importance = importance;
    entry.notification = notification;
    boolean again = posted.put(key(packageName, tag, id), entry) != null;
    save();
    AccessibilityEvent event = AccessibilityEvent.obtain(AccessibilityEvent.TYPE_NOTIFICATION_STATE_CHANGED);
    event.setClassName(Notification.class.getName());
    event.setPackageName(packageName);
    if (!TextUtils.isEmpty(notification.tickerText)) event.getText().add(notification.tickerText);
    device.accessibility.events.send(event);
    device.systemUi.onPosted(status(entry), importance, again);
  }

  /** Asked for since API 33, by apps of that time. */
  public boolean mayPost(String packageName) {
    InstalledPackage app = device.packages.installed(packageName);
    if (app == null) return false;
    boolean asks = app.parsed.applicationInfo.targetSdkVersion >= Build.VERSION_CODES.TIRAMISU && !app.system;
    return !asks || device.permissions.isGranted(app, Manifest.permission.POST_NOTIFICATIONS);
  }

  public synchronized void cancel(String packageName, String tag, int id) {
    if (posted.remove(key(packageName, tag, id)) == null) return;
    save();
    device.systemUi.onRemoved(packageName, tag, id);
  }

  /** By the person: the app hears of it by its deleteIntent. */
  public synchronized void dismiss(String packageName, String tag, int id) {
    Posted entry = posted.get(key(packageName, tag, id));
    if (entry == null) return;
    cancel(packageName, tag, id);
    try {
      if (entry.notification.deleteIntent != null) entry.notification.deleteIntent.send();
    } catch (PendingIntent.CanceledException e) {
      Log.w(TAG, "The deleteIntent of " + packageName + " is cancelled.");
    }
  }

  /** What "Clear all" takes: what is not there to stay. */
  public synchronized void dismissAll() {
    for (StatusBarNotification each : all()) if (each.isClearable()) dismiss(each.getPackageName(), each.getTag(), each.getId());
  }

  /** A channel goes, and what was posted to it. */
  public synchronized void deleteChannel(String packageName, String channel) {
    channels.delete(packageName, channel);
    for (Posted entry : new ArrayList<>(posted.values())) {
      if (entry.packageName.equals(packageName) && channel.equals(entry.notification.getChannelId())) cancel(packageName, entry.tag, entry.id);
    }
  }

  /** All of one app. */
  public synchronized void forgetPackage(String packageName) {
    for (Posted entry : new ArrayList<>(posted.values())) if (entry.packageName.equals(packageName)) cancel(packageName, entry.tag, entry.id);
  }

  public synchronized void forgetAll() {
    posted.clear();
    save();
  }

  public synchronized StatusBarNotification[] active(String packageName) {
    List<StatusBarNotification> active = new ArrayList<>();
    for (Posted entry : posted.values()) if (entry.packageName.equals(packageName)) active.add(status(entry));
    return active.toArray(new StatusBarNotification[0]);
  }

  /** Of all apps, the latest first. */
  public synchronized List<StatusBarNotification> all() {
    List<StatusBarNotification> all = new ArrayList<>();
    for (Posted entry : posted.values()) all.add(status(entry));
    all.sort(Comparator.comparingLong(StatusBarNotification::getPostTime).reversed());
    return all;
  }

  /** As a dump tells them. */
  public synchronized List<Left.Posted> posted() {
    List<Left.Posted> told = new ArrayList<>();
    for (StatusBarNotification each : all()) {
      Posted entry = posted.get(key(each.getPackageName(), each.getTag(), each.getId()));
      told.add(
          new Left.Posted(
              entry.packageName, each.getUid(), entry.id, entry.tag, entry.notification.getChannelId(), entry.importance, entry.postedMs,
              text(entry, Notification.EXTRA_TITLE), text(entry, Notification.EXTRA_TEXT)));
    }
    return told;
  }

  private StatusBarNotification status(Posted entry) {
    InstalledPackage app = device.packages.installed(entry.packageName);
    int uid = app == null ? Process.SYSTEM_UID : app.uid;
    return new StatusBarNotification(
        entry.packageName, entry.packageName, entry.id, entry.tag, uid, 0, 0, entry.notification, UserHandle.SYSTEM, entry.postedMs);
  }

  /** Takes those of a snapshot: importance, title, text, and what a tap and a dismissal do. */
  public synchronized void reload() {
    channels.reload();
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
    JSONArray actions = stored.optJSONArray("actions");
    for (int i = 0; actions != null && i < actions.length(); i++) {
      JSONObject action = actions.getJSONObject(i);
      builder.addAction(new Notification.Action.Builder(null, action.getString("title"), StoredIntent.fromJson(action.getJSONObject("intent"))).build());
    }
    entry.importance = stored.optInt("importance", entry.importance);
    if (stored.has("contentIntent")) builder.setContentIntent(StoredIntent.fromJson(stored.getJSONObject("contentIntent")));
    if (stored.has("deleteIntent")) builder.setDeleteIntent(StoredIntent.fromJson(stored.getJSONObject("deleteIntent")));
    entry.notification = builder.build();
    entry.notification.flags = stored.optInt("flags", entry.notification.flags);
    return entry;
  }

  private void save() {
    JSONArray stored = new JSONArray();
    try {
      for (Posted entry : posted.values()) {
        stored.put(
            new JSONObject()
                .put("package", entry.packageName)
                .put("tag", entry.tag == null ? JSONObject.NULL : entry.tag)
                .put("id", entry.id)
                .put("postedMs", entry.postedMs)
                .put("channel", entry.notification.getChannelId())
                .put("title", text(entry, Notification.EXTRA_TITLE))
                .put("text", text(entry, Notification.EXTRA_TEXT))
                .put("flags", entry.notification.flags)
                .put("actions", actions(entry.notification))
                .put("importance", entry.importance)
                .put("contentIntent", stored(entry.notification.contentIntent))
                .put("deleteIntent", stored(entry.notification.deleteIntent)));
      }
      file.write(new JSONObject().put("notifications", stored));
    } catch (JSONException e) {
      throw new IllegalStateException("Strings and numbers always fit into JSON.", e);
    }
  }

  /** Null for none. */
  private static JSONObject stored(PendingIntent intent) throws JSONException {
    return intent == null ? null : StoredIntent.toJson(intent);
  }

  private static JSONArray actions(Notification notification) throws JSONException {
    JSONArray stored = new JSONArray();
    for (Notification.Action action : notification.actions == null ? new Notification.Action[0] : notification.actions) {
      if (action.actionIntent != null) stored.put(new JSONObject().put("title", String.valueOf(action.title)).put("intent", StoredIntent.toJson(action.actionIntent)));
    }
    return stored;
  }

  private static String text(Posted entry, String extra) {
    CharSequence text = entry.notification.extras.getCharSequence(extra);
    return text == null ? null : text.toString();
  }

  private static String key(String packageName, String tag, int id) {
    return packageName + "|" + tag + "|" + id;
  }
}

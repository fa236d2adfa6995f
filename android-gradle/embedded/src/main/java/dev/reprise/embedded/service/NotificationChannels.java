package dev.reprise.embedded.service;

import android.app.NotificationChannel;
import android.app.NotificationChannelGroup;
import android.os.Parcelable;
import dev.reprise.embedded.storage.DeviceFiles;
import dev.reprise.embedded.storage.ParcelCopy;
import dev.reprise.embedded.storage.StateFile;
import dev.reprise.embedded.storage.StoredParcel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * The channels of every app's notifications, and their groups (AOSP PreferencesHelper). On disk: an app makes them once, and expects them for as
 * long as it is installed. What is handed out and taken is a copy. From any thread.
 */
public final class NotificationChannels {
  private final StateFile file;
  private final Map<String, OfApp> apps = new TreeMap<>();

  NotificationChannels(DeviceFiles files) {
    this.file = new StateFile(files, "notification-channels");
    reload();
  }

  private static final class OfApp {
    final Map<String, NotificationChannel> channels = new LinkedHashMap<>();
    final Map<String, NotificationChannelGroup> groups = new LinkedHashMap<>();
  }

  /** A new one; of one that is there, an app changes the words, and makes it less important but never more. */
  public synchronized void create(String packageName, NotificationChannel channel) {
    Map<String, NotificationChannel> channels = of(packageName).channels;
    NotificationChannel known = channels.get(channel.getId());
    if (known == null) {
      channels.put(channel.getId(), ParcelCopy.of(channel, NotificationChannel.CREATOR));
    } else {
      known.setDeleted(false);
      known.setName(channel.getName());
      known.setDescription(channel.getDescription());
      if (known.getGroup() == null) known.setGroup(channel.getGroup());
      if (channel.getImportance() < known.getImportance()) known.setImportance(channel.getImportance());
    }
    save();
  }

  /** Null when there is none, or it was deleted. */
  public synchronized NotificationChannel get(String packageName, String id) {
    NotificationChannel channel = of(packageName).channels.get(id);
    return channel == null || channel.isDeleted() ? null : ParcelCopy.of(channel, NotificationChannel.CREATOR);
  }

  public synchronized List<NotificationChannel> all(String packageName) {
    List<NotificationChannel> all = new ArrayList<>();
    for (NotificationChannel channel : of(packageName).channels.values()) if (!channel.isDeleted()) all.add(ParcelCopy.of(channel, NotificationChannel.CREATOR));
    return all;
  }

  /** Kept, so that one that is made again is as it was. */
  public synchronized void delete(String packageName, String id) {
    NotificationChannel channel = of(packageName).channels.get(id);
    if (channel == null) return;
    channel.setDeleted(true);
    save();
  }

  public synchronized void createGroup(String packageName, NotificationChannelGroup group) {
    of(packageName).groups.put(group.getId(), ParcelCopy.of(group, NotificationChannelGroup.CREATOR));
    save();
  }

  /** Each with its channels. */
  public synchronized List<NotificationChannelGroup> groups(String packageName) {
    List<NotificationChannelGroup> groups = new ArrayList<>();
    for (NotificationChannelGroup group : of(packageName).groups.values()) {
      NotificationChannelGroup told = ParcelCopy.of(group, NotificationChannelGroup.CREATOR);
      List<NotificationChannel> channels = all(packageName);
      channels.removeIf(channel -> !group.getId().equals(channel.getGroup()));
      told.setChannels(channels);
      groups.add(told);
    }
    return groups;
  }

  /** With its channels. */
  public synchronized void deleteGroup(String packageName, String id) {
    if (of(packageName).groups.remove(id) == null) return;
    for (NotificationChannel channel : of(packageName).channels.values()) if (id.equals(channel.getGroup())) channel.setDeleted(true);
    save();
  }

  /** As after an uninstall or `pm clear`. */
  public synchronized void forget(String packageName) {
    if (apps.remove(packageName) != null) save();
  }

  /** Reads from disk again, as after a restore. */
  synchronized void reload() {
    apps.clear();
    JSONObject stored = file.read();
    for (Iterator<String> names = stored.keys(); names.hasNext(); ) {
      String name = names.next();
      JSONArray channels = stored.optJSONObject(name).optJSONArray("channels");
      for (int i = 0; i < channels.length(); i++) {
        NotificationChannel channel = StoredParcel.read(channels.optString(i), NotificationChannel.CREATOR);
        of(name).channels.put(channel.getId(), channel);
      }
      JSONArray groups = stored.optJSONObject(name).optJSONArray("groups");
      for (int i = 0; i < groups.length(); i++) {
        NotificationChannelGroup group = StoredParcel.read(groups.optString(i), NotificationChannelGroup.CREATOR);
        of(name).groups.put(group.getId(), group);
      }
    }
  }

  private void save() {
    JSONObject all = new JSONObject();
    try {
      for (Map.Entry<String, OfApp> app : apps.entrySet()) {
        all.put(app.getKey(), new JSONObject().put("channels", stored(app.getValue().channels.values())).put("groups", stored(app.getValue().groups.values())));
      }
    } catch (JSONException e) {
      throw new IllegalStateException("Strings always fit into JSON.", e);
    }
    file.write(all);
  }

  private static JSONArray stored(Collection<? extends Parcelable> values) {
    JSONArray stored = new JSONArray();
    for (Parcelable value : values) stored.put(StoredParcel.of(value));
    return stored;
  }

  private OfApp of(String packageName) {
    return apps.computeIfAbsent(packageName, name -> new OfApp());
  }
}

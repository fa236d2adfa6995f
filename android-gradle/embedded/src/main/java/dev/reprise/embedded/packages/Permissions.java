package dev.reprise.embedded.packages;

import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.storage.StateFile;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** Who holds which permission: what the person or `pm grant` gives is remembered on disk; all else follows from what is declared and by whom. */
public final class Permissions {
  /** After the second "Don't allow" a phone answers without asking. */
  private static final int DENIALS_THAT_STICK = 2;

  private final Device device;
  private final StateFile file;
  private final Map<String, TreeSet<String>> granted = new TreeMap<>();
  /** Not stored, nor what is granted by it: no process outlives the device. */
  private final Map<String, TreeSet<String>> forOnce = new TreeMap<>();
  private final Map<String, TreeMap<String, Integer>> denials = new TreeMap<>();

  public Permissions(Device device) {
    this.device = device;
    this.file = new StateFile(device.files, "permissions");
    reload();
  }

  public synchronized boolean isGranted(InstalledPackage app, String permission) {
    if (!app.requestedPermissions().contains(permission)) return false;
    DeclaredPermissions declared = device.packages.declared;
    if (app.isPrivileged() || declared.isGivenAtInstall(app, permission)) return true;
    return declared.isChangeable(permission) && granted.getOrDefault(app.name(), new TreeSet<>()).contains(permission);
  }

  public synchronized void grant(String packageName, String permission) {
    granted.computeIfAbsent(packageName, key -> new TreeSet<>()).add(permission);
    forOnce.getOrDefault(packageName, new TreeSet<>()).remove(permission);
    save();
  }

  public synchronized void revoke(String packageName, String permission) {
    TreeSet<String> given = granted.get(packageName);
    if (given != null) given.remove(permission);
    save();
  }

  /** "Only this time": what is granted ends with the app's process, or with the device. */
  public synchronized void giveForOnce(String packageName, String permission) {
    forOnce.computeIfAbsent(packageName, key -> new TreeSet<>()).add(permission);
    save();
  }

  /** What was given for once is over; true when there was something. */
  public synchronized boolean endOnce(String packageName) {
    TreeSet<String> over = forOnce.remove(packageName);
    TreeSet<String> given = granted.get(packageName);
    boolean changed = over != null && given != null && given.removeAll(over);
    if (changed) save();
    return changed;
  }

  /** The person said no. */
  public synchronized void deny(String packageName, String permission) {
    denials.computeIfAbsent(packageName, key -> new TreeMap<>()).merge(permission, 1, Integer::sum);
    save();
  }

  public synchronized int denials(String packageName, String permission) {
    return denials.getOrDefault(packageName, new TreeMap<>()).getOrDefault(permission, 0);
  }

  /** Whether a request is answered with "denied" without a dialog. */
  public boolean isDeniedForGood(String packageName, String permission) {
    return denials(packageName, permission) >= DENIALS_THAT_STICK;
  }

  /** As after an uninstall or `pm clear`. */
  public synchronized void forget(String packageName) {
    granted.remove(packageName);
    forOnce.remove(packageName);
    denials.remove(packageName);
    save();
  }

  /** Reads from disk again, as after a restore. */
  public synchronized void reload() {
    granted.clear();
    forOnce.clear();
    denials.clear();
    JSONObject stored = file.read();
    for (Iterator<String> names = stored.keys(); names.hasNext(); ) {
      String name = names.next();
      JSONObject app = stored.optJSONObject(name);
      JSONArray given = app.optJSONArray("granted");
      for (int i = 0; given != null && i < given.length(); i++) granted.computeIfAbsent(name, key -> new TreeSet<>()).add(given.optString(i));
      JSONObject refused = app.optJSONObject("denials");
      for (Iterator<String> keys = refused == null ? new JSONObject().keys() : refused.keys(); keys.hasNext(); ) {
        String permission = keys.next();
        denials.computeIfAbsent(name, key -> new TreeMap<>()).put(permission, refused.optInt(permission));
      }
    }
  }

  private void save() {
    JSONObject all = new JSONObject();
    TreeSet<String> names = new TreeSet<>(granted.keySet());
    names.addAll(denials.keySet());
    try {
      for (String name : names) {
        TreeSet<String> stays = new TreeSet<>(granted.getOrDefault(name, new TreeSet<>()));
        stays.removeAll(forOnce.getOrDefault(name, new TreeSet<>()));
        all.put(
            name,
            new JSONObject()
                .put("granted", new JSONArray(stays))
                .put("denials", new JSONObject(denials.getOrDefault(name, new TreeMap<>()))));
      }
    } catch (JSONException e) {
      throw new IllegalStateException("Strings and numbers always fit into JSON.", e);
    }
    file.write(all);
  }
}

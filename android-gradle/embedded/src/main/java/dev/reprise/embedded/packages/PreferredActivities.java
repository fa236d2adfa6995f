package dev.reprise.embedded.packages;

import android.content.ComponentName;
import android.content.Intent;
import android.content.IntentFilter;
import android.net.Uri;
import dev.reprise.embedded.storage.DeviceFiles;
import dev.reprise.embedded.storage.StateFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;

/** Which app a person wants for a kind of intent from now on: what they answered with "Always". On disk. */
public final class PreferredActivities {
  private final StateFile file;

  PreferredActivities(DeviceFiles files) {
    this.file = new StateFile(files, "preferred-activities");
  }

  /** Null when nothing was chosen for such an intent. */
  public ComponentName of(Intent intent) {
    String chosen = file.read().optString(kind(intent), "");
    return chosen.isEmpty() ? null : ComponentName.unflattenFromString(chosen);
  }

  /** As PackageManager.addPreferredActivity with the filter that the resolver makes of one intent. */
  public synchronized void add(IntentFilter filter, ComponentName activity) {
    JSONObject all = file.read();
    try {
      all.put(kind(filter), activity.flattenToString());
    } catch (JSONException e) {
      throw new IllegalStateException("Strings always fit into JSON.", e);
    }
    file.write(all);
  }

  /** What was chosen of this package is asked again. */
  public synchronized void clear(String packageName) {
    JSONObject all = file.read();
    List<String> gone = new ArrayList<>();
    for (Iterator<String> kinds = all.keys(); kinds.hasNext(); ) {
      String kind = kinds.next();
      if (all.optString(kind).startsWith(packageName + "/")) gone.add(kind);
    }
    if (gone.isEmpty()) return;
    for (String kind : gone) all.remove(kind);
    file.write(all);
  }

  /** Action, scheme, host of a web address, and type. */
  private static String kind(Intent intent) {
    Uri data = intent.getData();
    String scheme = data == null || data.getScheme() == null ? "" : data.getScheme();
    String host = scheme.startsWith("http") && data.getHost() != null ? data.getHost() : "";
    return intent.getAction() + " " + scheme + " " + host + " " + (intent.getType() == null ? "" : intent.getType());
  }

  private static String kind(IntentFilter filter) {
    String scheme = filter.countDataSchemes() > 0 ? filter.getDataScheme(0) : "";
    String host = filter.countDataAuthorities() > 0 ? filter.getDataAuthority(0).getHost() : "";
    return filter.getAction(0) + " " + scheme + " " + host + " " + (filter.countDataTypes() > 0 ? filter.getDataType(0) : "");
  }
}

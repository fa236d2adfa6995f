package dev.reprise.embedded.service;

import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import java.net.URISyntaxException;
import org.json.JSONException;
import org.json.JSONObject;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowPendingIntent;

/** A PendingIntent as JSON, so that it outlives the process that made it. Extras of primitive types and strings are kept (Intent.toUri). */
final class StoredIntent {
  private StoredIntent() {}

  static JSONObject toJson(PendingIntent pending) throws JSONException {
    ShadowPendingIntent shadow = Shadow.extract(pending);
    String kind = shadow.isActivity() ? "activity" : shadow.isBroadcast() ? "broadcast" : shadow.isForegroundService() ? "foregroundService" : "service";
    return new JSONObject()
        .put("kind", kind)
        .put("intent", shadow.getSavedIntent().toUri(Intent.URI_INTENT_SCHEME))
        .put("requestCode", shadow.getRequestCode())
        .put("flags", shadow.getFlags())
        .put("package", pending.getCreatorPackage());
  }

  static PendingIntent fromJson(JSONObject stored) throws JSONException, URISyntaxException {
    Context context = RuntimeEnvironment.getApplication();
    Intent intent = Intent.parseUri(stored.getString("intent"), Intent.URI_INTENT_SCHEME);
    int requestCode = stored.getInt("requestCode");
    int flags = stored.getInt("flags") & ~PendingIntent.FLAG_NO_CREATE;
    PendingIntent pending = create(stored.getString("kind"), context, requestCode, intent, flags);
    ((ShadowPendingIntent) Shadow.extract(pending)).setCreatorPackage(stored.getString("package"));
    return pending;
  }

  private static PendingIntent create(String kind, Context context, int requestCode, Intent intent, int flags) {
    switch (kind) {
      case "activity":
        return PendingIntent.getActivity(context, requestCode, intent, flags);
      case "broadcast":
        return PendingIntent.getBroadcast(context, requestCode, intent, flags);
      case "foregroundService":
        return PendingIntent.getForegroundService(context, requestCode, intent, flags);
      default:
        return PendingIntent.getService(context, requestCode, intent, flags);
    }
  }
}

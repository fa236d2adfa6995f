package org.robolectric.shadows;

import android.content.ContentResolver;
import android.content.Context;
import android.content.UriPermission;
import android.net.Uri;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.util.List;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.ReflectionHelpers;

/** What an app takes for good of what was handed to it: by app and on disk, where Robolectric has one list for all. */
@Implements(ContentResolver.class)
public class DeviceContentResolver extends ShadowContentResolver {
  @RealObject private ContentResolver realResolver;

  @Implementation
  @Override
  protected void takePersistableUriPermission(Uri uri, int modes) {
    AppProcess app = app();
    if (app != null) Device.get().uriGrants.persist(app.packageName, app.uid, uri, modes);
  }

  @Implementation
  @Override
  protected void releasePersistableUriPermission(Uri uri, int modes) {
    AppProcess app = app();
    if (app != null) Device.get().uriGrants.release(app.packageName, app.uid, uri, modes);
  }

  @Implementation
  @Override
  protected List<UriPermission> getPersistedUriPermissions() {
    AppProcess app = app();
    return app == null ? List.of() : Device.get().uriGrants.persisted(app.packageName);
  }

  /** Null for the system's own. */
  private AppProcess app() {
    return AppProcess.of(ReflectionHelpers.<Context>getField(realResolver, "mContext"));
  }
}

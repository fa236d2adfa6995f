package org.robolectric.shadows;

import static org.robolectric.util.reflector.Reflector.reflector;

import android.app.ResourcesManager;
import android.content.res.CompatibilityInfo;
import android.content.res.Configuration;
import android.content.res.Resources;
import android.content.res.ResourcesImpl;
import android.content.res.ResourcesKey;
import android.os.LocaleList;
import dev.reprise.embedded.sandbox.Device;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.util.reflector.Accessor;
import org.robolectric.util.reflector.Direct;
import org.robolectric.util.reflector.ForType;
import org.robolectric.util.reflector.Static;

/** The one manager of resources serves all processes here: an app's own languages are put into what its APK's resources are made and changed with. */
@Implements(value = ResourcesManager.class, isInAndroidSdk = false)
public class DeviceResourcesManager extends ShadowResourcesManager {
  @Implementation
  protected Configuration generateConfig(ResourcesKey key) {
    return inItsLanguages(key, direct().generateConfig(key));
  }

  @Implementation
  protected void applyConfigurationToResourcesLocked(
      Configuration configuration, CompatibilityInfo compatibility, Configuration temporary, ResourcesKey key, ResourcesImpl resources) {
    direct().applyConfigurationToResourcesLocked(inItsLanguages(key, configuration), compatibility, temporary, key, resources);
  }

  /** The framework forgets the dead when an app's paths change: its own process would have ended long before there were many. */
  @Implementation
  protected void registerAllResourcesReference(Resources resources) {
    OwnMethods direct = direct();
    synchronized (direct.getLock()) {
      direct.cleanupReferences(direct.getAll(), direct.getDead());
      direct.registerAllResourcesReference(resources);
    }
  }

  private static Configuration inItsLanguages(ResourcesKey key, Configuration configuration) {
    Device device = Device.get();
    LocaleList own = device == null ? null : device.configuration.apps.ofResources(key.mResDir);
    if (own == null) return configuration;
    Configuration changed = new Configuration(configuration);
    changed.setLocales(own);
    return changed;
  }

  private OwnMethods direct() {
    return reflector(OwnMethods.class, realResourcesManager);
  }

  @ForType(ResourcesManager.class)
  interface OwnMethods {
    @Direct
    Configuration generateConfig(ResourcesKey key);

    @Direct
    void applyConfigurationToResourcesLocked(
        Configuration configuration, CompatibilityInfo compatibility, Configuration temporary, ResourcesKey key, ResourcesImpl resources);

    @Direct
    void registerAllResourcesReference(Resources resources);

    @Accessor("mLock")
    Object getLock();

    @Accessor("mAllResourceReferences")
    ArrayList<WeakReference<Resources>> getAll();

    @Accessor("mAllResourceReferencesQueue")
    ReferenceQueue<Resources> getDead();

    @Static
    void cleanupReferences(ArrayList<?> references, ReferenceQueue<?> dead);
  }
}

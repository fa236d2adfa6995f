package dev.reprise.embedded.configuration;

import android.app.ResourcesManager;
import android.content.res.Configuration;
import android.content.res.Resources;
import android.graphics.Bitmap;
import android.hardware.display.DisplayManagerGlobal;
import android.util.DisplayMetrics;
import android.view.Display;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.sandbox.Device;
import java.util.Map;
import java.util.Set;
import org.robolectric.RuntimeEnvironment;

/**
 * What every app's resources follow: made of the screen and of settings, and told to all when it has changed (AOSP
 * ActivityTaskManagerService.updateConfiguration). Main thread only.
 */
public final class DeviceConfiguration {
  /** The settings that it is made of, by namespace. */
  private static final Map<String, Set<String>> SOURCES =
      Map.of(
          "global", Set.of("display_size_forced"),
          "secure", Set.of("display_density_forced"),
          "system", Set.of("accelerometer_rotation", "user_rotation"));

  private final Device device;
  private Configuration told;

  public DeviceConfiguration(Device device) {
    this.device = device;
  }

  public static boolean isMadeOf(String namespace, String key) {
    return SOURCES.getOrDefault(namespace, Set.of()).contains(key);
  }

  /** What apps have been told. */
  public Configuration now() {
    return told;
  }

  /** Takes on what the screen, the settings and the app in front want now, and tells everyone whom a change of it concerns. */
  public void update() {
    boolean otherScreen = device.display.adapt(device.activities.demandedOrientation());
    Configuration wanted = wanted();
    if (told != null && told.diff(wanted) == 0) return;
    wanted.seq = told == null ? 1 : told.seq + 1;
    told = wanted;
    apply(wanted);
    if (otherScreen) device.windows.resizeAll();
  }

  private Configuration wanted() {
    Configuration wanted = new Configuration(told == null ? Resources.getSystem().getConfiguration() : told);
    DisplayShape shape = device.display.now();
    ScreenConfiguration.write(shape, wanted);
    return wanted;
  }

  private static void apply(Configuration configuration) {
    ResourcesManager.getInstance().applyConfigurationToResources(configuration, null);
    // The device's own, which the framework's manager of resources does not know of.
    DisplayMetrics metrics = new DisplayMetrics();
    DisplayManagerGlobal.getInstance().getDisplayInfo(Display.DEFAULT_DISPLAY).getAppMetrics(metrics);
    Resources.getSystem().updateConfiguration(configuration, metrics);
    RuntimeEnvironment.systemContext.getResources().updateConfiguration(configuration, metrics);
    Bitmap.setDefaultDensity(configuration.densityDpi);
  }
}

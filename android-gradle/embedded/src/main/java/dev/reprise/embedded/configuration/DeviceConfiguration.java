package dev.reprise.embedded.configuration;

import android.app.ResourcesManager;
import android.content.ComponentCallbacks;
import android.content.Intent;
import android.content.res.Configuration;
import android.content.res.Resources;
import android.graphics.Bitmap;
import android.hardware.display.DisplayManagerGlobal;
import android.os.LocaleList;
import android.provider.Settings;
import android.util.DisplayMetrics;
import android.view.Display;
import dev.reprise.embedded.display.MainDisplay;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.sandbox.Device;
import java.util.ArrayList;
import java.util.List;
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
          "global", Set.of(Settings.Global.DISPLAY_SIZE_FORCED, MainDisplay.HELD),
          "secure", Set.of(Settings.Secure.DISPLAY_DENSITY_FORCED, Settings.Secure.UI_NIGHT_MODE),
          "system",
              Set.of(Settings.System.ACCELEROMETER_ROTATION, Settings.System.USER_ROTATION, Settings.System.SYSTEM_LOCALES, Settings.System.FONT_SCALE));
  /** UiModeManager.MODE_NIGHT_YES, as the setting has it. */
  private static final String NIGHT = "2";

  public final AppLanguages apps;

  private final Device device;
  private Configuration told;

  public DeviceConfiguration(Device device) {
    this.device = device;
    this.apps = new AppLanguages(device);
  }

  public static boolean isMadeOf(String namespace, String key) {
    return SOURCES.getOrDefault(namespace, Set.of()).contains(key);
  }

  /** What an app has been told. */
  public Configuration of(String packageName) {
    LocaleList own = apps.of(packageName);
    if (own == null) return told;
    Configuration configuration = new Configuration(told);
    configuration.setLocales(own);
    return configuration;
  }

  /** The device's languages, the preferred first. */
  public LocaleList languages() {
    LocaleList set = LanguageTags.orNull(device.settings.get("system", Settings.System.SYSTEM_LOCALES));
    return set == null ? LanguageTags.parse(device.profile.firstLocale()) : set;
  }

  /** Other languages for the device; what names none changes nothing. From any thread. */
  public void setLanguages(String tags) {
    LocaleList languages = LanguageTags.orNull(tags);
    if (languages != null) device.settings.put("system", Settings.System.SYSTEM_LOCALES, languages.toLanguageTags());
  }

  /** What everyone who has no language of its own has been told. */
  public Configuration now() {
    return told;
  }

  /** Takes the languages and the size of text of a configuration that somebody else made. From any thread. */
  public void request(Configuration wanted) {
    setLanguages(wanted.getLocales().toLanguageTags());
    if (wanted.fontScale > 0) device.settings.put("system", Settings.System.FONT_SCALE, String.valueOf(wanted.fontScale));
  }

  /** Takes on what the screen, the settings and the app in front want now, and tells everyone whom a change of it concerns. */
  public void update() {
    Configuration before = told;
    takeOn();
    if (before != null && told != before) announce(!before.getLocales().equals(told.getLocales()));
  }

  private void announce(boolean otherLanguages) {
    device.broadcasts.send(new Intent(Intent.ACTION_CONFIGURATION_CHANGED).addFlags(Intent.FLAG_RECEIVER_REGISTERED_ONLY), null, null);
    if (otherLanguages) device.broadcasts.sendToAll(new Intent(Intent.ACTION_LOCALE_CHANGED));
  }

  private void takeOn() {
    boolean otherScreen = device.display.adapt(device.activities.demandedOrientation());
    Configuration wanted = wanted();
    if (told == null || told.diff(wanted) != 0) take(wanted);
    if (otherScreen) device.windows.resizeAll();
  }

  /** Gives an app languages of its own, or, when the list is empty, the device's again. */
  public void setLanguagesOf(String packageName, LocaleList languages) {
    apps.set(packageName, languages);
    take(new Configuration(told));
  }

  /** What is on disk again, as after a restore: no app runs that would have to be told. */
  public void reload() {
    apps.reload();
    takeOn();
  }

  private Configuration wanted() {
    Configuration wanted = new Configuration(told == null ? Resources.getSystem().getConfiguration() : told);
    ScreenConfiguration.write(device.display.now(), wanted);
    wanted.setLocales(languages());
    wanted.fontScale = fontScale(device.settings.get("system", Settings.System.FONT_SCALE));
    boolean night = NIGHT.equals(device.settings.get("secure", Settings.Secure.UI_NIGHT_MODE));
    wanted.uiMode = wanted.uiMode & ~Configuration.UI_MODE_NIGHT_MASK | (night ? Configuration.UI_MODE_NIGHT_YES : Configuration.UI_MODE_NIGHT_NO);
    return wanted;
  }

  private static float fontScale(String setting) {
    try {
      float scale = setting == null ? 1 : Float.parseFloat(setting);
      return scale > 0 ? scale : 1;
    } catch (NumberFormatException e) {
      return 1; // What is no number counts as not set, as in Settings.System.getFloat with a default.
    }
  }

  private void take(Configuration wanted) {
    wanted.seq = told == null ? 1 : told.seq + 1;
    told = wanted;
    apply(wanted);
    device.properties.showLanguage(wanted.getLocales().get(0).toLanguageTag());
    for (AppProcess process : device.processes.all()) tell(process);
    device.activities.configurationChanged();
  }

  private static void apply(Configuration configuration) {
    LocaleList.setDefault(configuration.getLocales());
    ResourcesManager.getInstance().applyConfigurationToResources(configuration, null);
    // The device's own, which the framework's manager of resources does not know of.
    DisplayMetrics metrics = new DisplayMetrics();
    DisplayManagerGlobal.getInstance().getDisplayInfo(Display.DEFAULT_DISPLAY).getAppMetrics(metrics);
    Resources.getSystem().updateConfiguration(configuration, metrics);
    RuntimeEnvironment.systemContext.getResources().updateConfiguration(configuration, metrics);
    Bitmap.setDefaultDensity(configuration.densityDpi);
  }

  /** Application, services and providers, as ActivityThread.handleConfigurationChanged; activities come later. */
  private void tell(AppProcess process) {
    if (!process.isReady()) return;
    Configuration own = of(process.packageName);
    process.setLanguages(own.getLocales());
    List<ComponentCallbacks> listeners = new ArrayList<>();
    listeners.add(process.application);
    listeners.addAll(device.services.of(process));
    listeners.addAll(process.providers.values());
    for (ComponentCallbacks listener : listeners) process.run(() -> listener.onConfigurationChanged(new Configuration(own)));
  }
}

package dev.reprise.embedded.configuration;

import android.os.LocaleList;
import dev.reprise.embedded.phone.Languages;
import dev.reprise.embedded.sandbox.Device;

/** The apps' own languages towards the outside: what `cmd locale` asks for. */
public final class PhoneLanguages implements Languages {
  private final Device device;

  public PhoneLanguages(Device device) {
    this.device = device;
  }

  @Override
  public String app(String packageName) {
    if (device.packages.installed(packageName) == null) return null;
    LocaleList own = device.configuration.apps.of(packageName);
    return own == null ? "" : own.toLanguageTags();
  }

  @Override
  public boolean setApp(String packageName, String tags) {
    LocaleList languages = LanguageTags.parse(tags);
    if (device.packages.installed(packageName) == null) return false;
    device.mainThread.call(
        () -> {
          device.configuration.setLanguagesOf(packageName, languages);
          return null;
        });
    return true;
  }
}

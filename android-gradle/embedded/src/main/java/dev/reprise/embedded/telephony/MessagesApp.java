package dev.reprise.embedded.telephony;

import android.Manifest;
import android.content.ComponentName;
import android.content.IntentFilter;
import android.content.pm.PackageParser;
import android.provider.Settings;
import android.provider.Telephony.Sms.Intents;
import dev.reprise.embedded.packages.InstalledPackage;
import dev.reprise.embedded.sandbox.Device;
import java.util.Set;

/**
 * The app for text messages: the one that the setting names, else the first that can be it, which then is named. It has what the role gives
 * on a phone (AOSP roles.xml): messages and contacts without being asked for them.
 */
public final class MessagesApp {
  private static final String SETTING = "sms_default_application";
  private static final Set<String> GIVEN = Set.of(
      Manifest.permission.SEND_SMS, Manifest.permission.RECEIVE_SMS, Manifest.permission.READ_SMS, Manifest.permission.RECEIVE_MMS, Manifest.permission.RECEIVE_WAP_PUSH,
      Manifest.permission.READ_CONTACTS, Manifest.permission.WRITE_CONTACTS, Manifest.permission.GET_ACCOUNTS,
      Manifest.permission.READ_PHONE_STATE, Manifest.permission.CALL_PHONE);

  private final Device device;

  public MessagesApp(Device device) {
    this.device = device;
  }

  /** Null when no installed app can be it. Any thread. */
  public String packageName() {
    String named = device.settings.get("secure", SETTING);
    String first = null;
    for (InstalledPackage app : device.packages.all()) {
      if (receiver(app) == null) continue;
      if (app.name().equals(named)) return named;
      if (first == null) first = app.name();
    }
    return first;
  }

  /** Where it takes messages; null without such an app. */
  ComponentName receiver() {
    String name = packageName();
    InstalledPackage app = name == null ? null : device.packages.installed(name);
    return app == null ? null : receiver(app);
  }

  /** After apps came or went: it is named, and has what it is given. */
  public void settle() {
    String name = packageName();
    if (name == null) return;
    if (!name.equals(device.settings.get("secure", SETTING))) device.settings.put("secure", SETTING, name);
    InstalledPackage app = device.packages.installed(name);
    for (String permission : app.requestedPermissions()) {
      if (GIVEN.contains(permission) && !device.permissions.isGranted(app, permission)) device.packages.give(app, permission);
    }
  }

  public void onSettingChanged(String namespace, String key) {
    if (namespace.equals("secure") && key.equals(SETTING)) settle();
  }

  /** An app that takes messages, and from nobody but the phone. */
  private static ComponentName receiver(InstalledPackage app) {
    for (PackageParser.Activity declared : app.parsed.receivers) {
      if (!declared.info.enabled || !Manifest.permission.BROADCAST_SMS.equals(declared.info.permission)) continue;
      for (IntentFilter filter : declared.intents) if (filter.hasAction(Intents.SMS_DELIVER_ACTION)) return new ComponentName(app.name(), declared.info.name);
    }
    return null;
  }
}

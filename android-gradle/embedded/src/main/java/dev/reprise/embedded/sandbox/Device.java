package dev.reprise.embedded.sandbox;

import android.content.Context;
import dev.reprise.embedded.accessibility.Accessibility;
import dev.reprise.embedded.activity.ActivityManager;
import dev.reprise.embedded.clock.MainThread;
import dev.reprise.embedded.configuration.DeviceConfiguration;
import dev.reprise.embedded.content.UriGrants;
import dev.reprise.embedded.display.MainDisplay;
import dev.reprise.embedded.instrument.Instrumentations;
import dev.reprise.embedded.keyboard.SoftKeyboard;
import dev.reprise.embedded.packages.PackageStore;
import dev.reprise.embedded.packages.Permissions;
import dev.reprise.embedded.phone.DeviceProfile;
import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.process.Processes;
import dev.reprise.embedded.property.SystemProperties;
import dev.reprise.embedded.service.Alarms;
import dev.reprise.embedded.service.Broadcasts;
import dev.reprise.embedded.service.Clipboard;
import dev.reprise.embedded.service.Notifications;
import dev.reprise.embedded.service.ServiceManager;
import dev.reprise.embedded.settings.SettingsStore;
import dev.reprise.embedded.snapshot.SnapshotStore;
import dev.reprise.embedded.sound.Mixer;
import dev.reprise.embedded.socket.DeviceSockets;
import dev.reprise.embedded.storage.DeviceFiles;
import dev.reprise.embedded.systemui.SystemUi;
import dev.reprise.embedded.telephony.MessagesApp;
import dev.reprise.embedded.telephony.ShortMessages;
import dev.reprise.embedded.window.CrashDialogs;
import dev.reprise.embedded.window.KeyInput;
import dev.reprise.embedded.window.ScreenChanges;
import dev.reprise.embedded.window.ScreenComposer;
import dev.reprise.embedded.window.Toasts;
import dev.reprise.embedded.window.TouchInput;
import dev.reprise.embedded.window.WindowStack;

/** The parts of the running device, for each other and for the shadows, which can be handed nothing: one device a Java process. */
public final class Device {
  private static volatile Device current;

  public final DeviceProfile profile;
  public final MainThread mainThread;
  public final DeviceFiles files;
  public final SettingsStore settings;
  public final MainDisplay display;
  public final DeviceConfiguration configuration;
  public final Permissions permissions;
  public final PackageStore packages;
  public final Processes processes;
  public final ActivityManager activities;
  public final ServiceManager services;
  public final Broadcasts broadcasts;
  public final Alarms alarms;
  public final Notifications notifications;
  public final Clipboard clipboard;
  public final WindowStack windows;
  public final TouchInput touch;
  public final KeyInput keys;
  public final SoftKeyboard softKeyboard;
  public final SystemUi systemUi;
  public final Toasts toasts;
  public final CrashDialogs crashes;
  public final ScreenComposer composer;
  public final ScreenChanges screenChanges;
  public final Accessibility accessibility;
  public final SystemProperties properties;
  public final DeviceSockets sockets;
  public final SnapshotStore snapshots;
  public final Mixer mixer = new Mixer();
  public final Faults faults = new Faults();
  public final Instrumentations instrumentations;
  public final UriGrants uriGrants;
  public final MessagesApp messagesApp;
  public final ShortMessages shortMessages;

  Context context;

  Device(DeviceProfile profile, DeviceFiles files, SettingsStore settings) {
    this.profile = profile;
    this.files = files;
    this.settings = settings;
    this.display = new MainDisplay(profile, settings);
    this.configuration = new DeviceConfiguration(this);
    this.mainThread = new MainThread();
    this.accessibility = new Accessibility(this);
    this.permissions = new Permissions(this);
    this.uriGrants = new UriGrants(this);
    this.packages = new PackageStore(this);
    this.processes = new Processes(this);
    this.activities = new ActivityManager(this);
    this.services = new ServiceManager(this);
    this.broadcasts = new Broadcasts(this);
    this.alarms = new Alarms(this);
    this.notifications = new Notifications(this);
    this.clipboard = new Clipboard(this, files);
    this.windows = new WindowStack(this);
    this.touch = new TouchInput(this);
    this.keys = new KeyInput(this);
    this.softKeyboard = new SoftKeyboard(this);
    this.systemUi = new SystemUi(this);
    this.toasts = new Toasts(this);
    this.crashes = new CrashDialogs(this);
    this.composer = new ScreenComposer(this);
    this.screenChanges = new ScreenChanges(this);
    this.properties = new SystemProperties(this);
    this.sockets = new DeviceSockets();
    this.snapshots = new SnapshotStore(this);
    this.instrumentations = new Instrumentations(this);
    this.messagesApp = new MessagesApp(this);
    this.shortMessages = new ShortMessages(this);
    current = this;
  }

  /** The system's own, whichever app is being entered: what the system itself shows is made in it. */
  public Context context() {
    return context;
  }

  public static Device get() {
    return current;
  }
}

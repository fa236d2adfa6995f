package dev.reprise.embedded.phone;

/**
 * What the device is to everything outside its sandbox: the adbd side, the control command, tests. JDK types only, so that none of them
 * touches a class of Android before the sandbox is up, or beside its main thread.
 *
 * <p>Every method may be called from any thread and blocks until the device's main thread has answered.
 */
public interface Phone {
  Display display();
  Input input();
  Packages packages();
  Activities activities();
  Languages languages();
  SettingsTable settings();
  Contents contents();
  Storage storage();
  Properties properties();
  LocalSockets localSockets();
  Snapshots snapshots();
  /** Notifications and alarms. */
  Left left();
  /** Shade, lock screen and whether the screen is on. */
  SystemUi systemUi();
  /** What it is told to do wrong. */
  Faults faults();
  Log log();
  /** What `app_process` can start. */
  Programs programs();
  /** Tells the apps that the boot is over, those too that do not run; returns at once. As on a phone, whoever wants to know holds the permission for it. */
  void bootCompleted();
  /** The radio. */
  Telephony telephony();
  /** Ends the device as a person's long press on the power key does: state saved, every socket closed, the JVM gone. */
  void powerOff();
}

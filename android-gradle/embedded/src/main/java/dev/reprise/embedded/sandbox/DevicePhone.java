package dev.reprise.embedded.sandbox;

import android.Manifest;
import android.content.Intent;
import dev.reprise.embedded.accessibility.PhoneDisplay;
import dev.reprise.embedded.activity.PhoneActivities;
import dev.reprise.embedded.agent.DevicePrograms;
import dev.reprise.embedded.configuration.PhoneLanguages;
import dev.reprise.embedded.content.PhoneContents;
import dev.reprise.embedded.logcat.LogBuffer;
import dev.reprise.embedded.phone.Activities;
import dev.reprise.embedded.phone.Contents;
import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.phone.Input;
import dev.reprise.embedded.phone.Languages;
import dev.reprise.embedded.phone.Left;
import dev.reprise.embedded.phone.LocalSockets;
import dev.reprise.embedded.phone.Log;
import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.phone.Programs;
import dev.reprise.embedded.phone.Properties;
import dev.reprise.embedded.phone.SettingsTable;
import dev.reprise.embedded.phone.Snapshots;
import dev.reprise.embedded.phone.Storage;
import dev.reprise.embedded.phone.SystemUi;
import dev.reprise.embedded.phone.Telephony;
import dev.reprise.embedded.systemui.PhoneSystemUi;
import dev.reprise.embedded.window.PhoneInput;
import java.util.List;

/** The device as the outside sees it. */
final class DevicePhone implements Phone {
  private final Device device;
  private final Display display;
  private final Input input;
  private final Activities activities;
  private final Contents contents;
  private final Languages languages;
  private final Programs programs;
  private final SystemUi systemUi;
  private final Runnable powerOff;

  DevicePhone(Device device, Runnable powerOff) {
    this.device = device;
    this.display = new PhoneDisplay(device);
    this.input = new PhoneInput(device);
    this.activities = new PhoneActivities(device);
    this.languages = new PhoneLanguages(device);
    this.contents = new PhoneContents(device);
    this.programs = new DevicePrograms(device);
    this.systemUi = new PhoneSystemUi(device);
    this.powerOff = powerOff;
  }

  @Override
  public Display display() {
    return display;
  }

  @Override
  public Input input() {
    return input;
  }

  @Override
  public Packages packages() {
    return device.packages;
  }

  @Override
  public Activities activities() {
    return activities;
  }

  @Override
  public Languages languages() {
    return languages;
  }

  @Override
  public SettingsTable settings() {
    return device.settings;
  }

  @Override
  public Contents contents() {
    return contents;
  }

  @Override
  public Storage storage() {
    return device.files;
  }

  @Override
  public Properties properties() {
    return device.properties;
  }

  @Override
  public LocalSockets localSockets() {
    return device.sockets;
  }

  @Override
  public Snapshots snapshots() {
    return device.snapshots;
  }

  @Override
  public Faults faults() {
    return device.faults;
  }

  @Override
  public Log log() {
    return LogBuffer.get();
  }

  @Override
  public Programs programs() {
    return programs;
  }

  @Override
  public Left left() {
    return new Left() {
      @Override
      public List<Posted> notifications() {
        return device.notifications.posted();
      }

      @Override
      public List<Alarm> alarms() {
        return device.alarms.pending();
      }
    };
  }

  @Override
  public SystemUi systemUi() {
    return systemUi;
  }

  @Override
  public Telephony telephony() {
    return device.shortMessages;
  }

  @Override
  public void bootCompleted() {
    device.broadcasts.sendToAll(new Intent(Intent.ACTION_BOOT_COMPLETED), Manifest.permission.RECEIVE_BOOT_COMPLETED);
  }

  @Override
  public void powerOff() {
    powerOff.run();
  }
}

package dev.reprise.embedded.agent;

import dev.reprise.embedded.phone.Programs;
import dev.reprise.embedded.sandbox.Device;
import java.util.List;

/** What app_process can start: the device agent, over this device's own views. */
public final class DevicePrograms implements Programs {
  public DevicePrograms(Device device) {}

  @Override
  public Program start(String classPath, String mainClass, List<String> arguments) throws ClassNotFoundException {
    throw new ClassNotFoundException(mainClass);
  }
}

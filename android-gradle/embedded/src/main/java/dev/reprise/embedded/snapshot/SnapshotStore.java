package dev.reprise.embedded.snapshot;

import dev.reprise.embedded.phone.Snapshots;
import dev.reprise.embedded.sandbox.Device;
import java.util.List;

/** Filled in below. */
public final class SnapshotStore implements Snapshots {
  public SnapshotStore(Device device) {}

  @Override
  public void save(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean restore(String name) {
    return false;
  }

  @Override
  public boolean delete(String name) {
    return false;
  }

  @Override
  public List<String> list() {
    return List.of();
  }
}

package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.phone.DisplayShape;
import dev.reprise.embedded.phone.Pixels;

/** A screen whose size, density and rotation are what they were last set to. */
final class FakeDisplay implements Display {
  private final FakePhone phone;
  /** Null: as built. */
  private DisplayShape forced;
  /** -1: the screen turns by itself. */
  private int locked;
  private int turned;

  FakeDisplay(FakePhone phone) {
    this.phone = phone;
  }

  @Override public DisplayShape physical() {
    return new DisplayShape(400, 800, 160, 0);
  }

  @Override public DisplayShape base() {
    return forced == null ? physical() : forced;
  }

  @Override public DisplayShape now() {
    return base().turned(locked < 0 ? turned : locked);
  }

  @Override public void forceSize(int width, int height) {
    forced = new DisplayShape(width == 0 ? 400 : width, height == 0 ? 800 : height, base().densityDpi, 0);
  }

  @Override public void forceDensity(int densityDpi) {
    forced = new DisplayShape(base().width, base().height, densityDpi == 0 ? 160 : densityDpi, 0);
  }

  @Override public int lockedRotation() {
    return locked;
  }

  @Override public void lockRotation(int rotation) {
    locked = rotation < 0 ? now().rotation : rotation;
  }

  @Override public void freeRotation() {
    locked = -1;
  }

  @Override public void hold(int rotation) {
    if (locked < 0) turned = rotation;
  }

  @Override public byte[] screenshot() {
    return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  }

  @Override public Pixels pixels() {
    return new Pixels(4, 2, new byte[4 * 2 * 4]);
  }

  @Override public String hierarchy(boolean allWindows, long quietMs, long timeoutMs) throws NotIdle {
    if (phone.busy) throw new NotIdle();
    return "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?><hierarchy rotation=\"0\"><node text=\"李\"/></hierarchy>";
  }
}

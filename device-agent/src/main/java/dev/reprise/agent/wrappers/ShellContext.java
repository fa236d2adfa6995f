package dev.reprise.agent.wrappers;

import android.content.AttributionSource;
import android.content.Context;
import android.content.ContextWrapper;

/**
 * Who asks, for classes that take it from a Context: the shell. Nothing else of a Context is there, and no system context behind it, whose making fails on
 * several makers' devices. For API 31 and later; AOSP core/java/android/content/Context.java, AttributionSource.java.
 */
final class ShellContext extends ContextWrapper {
  private static final int DEFAULT_DEVICE = 0;

  private final AttributionSource source;

  private ShellContext(AttributionSource source) {
    super(null);
    this.source = source;
  }

  /** As a Context: whoever only reads this program's tables has no such class, and need not load one. */
  static Context of(AttributionSource source) {
    return new ShellContext(source);
  }

  @Override
  public AttributionSource getAttributionSource() {
    return source;
  }

  @Override
  public String getPackageName() {
    return Users.SHELL_PACKAGE;
  }

  @Override
  public String getOpPackageName() {
    return Users.SHELL_PACKAGE;
  }

  /** Asked from 34 on: not a virtual one. */
  @Override
  public int getDeviceId() {
    return DEFAULT_DEVICE;
  }

  @Override
  public Context getApplicationContext() {
    return this;
  }

  @Override
  public Object getSystemService(String name) {
    return null;
  }

  @Override
  public String getSystemServiceName(Class<?> type) {
    return null;
  }
}

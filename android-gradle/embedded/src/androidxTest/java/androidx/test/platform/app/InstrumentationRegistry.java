package androidx.test.platform.app;

import android.app.Instrumentation;
import android.os.Bundle;

/** Holds the instrumentation that Robolectric made at boot. */
public final class InstrumentationRegistry {
  private static Instrumentation instance;

  private InstrumentationRegistry() {}

  public static void registerInstance(Instrumentation instrumentation, Bundle arguments) {
    instance = instrumentation;
  }

  public static Instrumentation getInstrumentation() {
    if (instance == null) throw new IllegalStateException("No instrumentation registered: the sandbox is not set up yet.");
    return instance;
  }
}

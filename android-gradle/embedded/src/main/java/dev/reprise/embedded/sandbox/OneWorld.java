package dev.reprise.embedded.sandbox;

import org.robolectric.internal.AndroidSandbox;
import org.robolectric.internal.bytecode.ClassInstrumentor;
import org.robolectric.internal.bytecode.InstrumentationConfiguration;
import org.robolectric.pluginapi.Sdk;

/**
 * The sandbox's class loader without a wall: what is asked of it comes from the class path, where the framework lies instrumented already. A
 * process has one device, so nothing has to be there twice; and only the class path's own loader takes classes from the JVM's archive.
 */
final class OneWorld extends AndroidSandbox.SdkSandboxClassLoader {
  OneWorld(InstrumentationConfiguration configuration, Sdk sdk, ClassInstrumentor instrumentor) {
    super(configuration, sdk, instrumentor);
  }

  @Override
  public Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return getParent().loadClass(name);
  }
}

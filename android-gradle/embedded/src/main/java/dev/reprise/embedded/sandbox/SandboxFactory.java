package dev.reprise.embedded.sandbox;

import com.google.common.collect.ImmutableList;
import java.util.Properties;
import org.robolectric.android.AndroidSdkShadowMatcher;
import org.robolectric.annotation.ResourcesMode;
import org.robolectric.annotation.SQLiteMode;
import org.robolectric.interceptors.AndroidInterceptors;
import org.robolectric.internal.AndroidSandbox;
import org.robolectric.internal.bytecode.ClassInstrumentor;
import org.robolectric.internal.bytecode.ClassHandlerBuilder;
import org.robolectric.internal.bytecode.InstrumentationConfiguration;
import org.robolectric.internal.bytecode.Interceptors;
import org.robolectric.internal.bytecode.ShadowMap;
import org.robolectric.internal.bytecode.ShadowProviders;
import org.robolectric.pluginapi.Sdk;
import org.robolectric.pluginapi.SdkProvider;
import org.robolectric.util.inject.Injector;

/**
 * Makes the sandbox in which Android runs: Robolectric's, outside JUnit, as its own simulator module does it
 * (org.robolectric.simulator.SandboxBuilder), with this device's shadows added and without a class loader of its own.
 */
public final class SandboxFactory {
  /** Android 15: the newest framework that runs on Java 17. */
  private static final int API_LEVEL = 35;

  private SandboxFactory() {}

  public static AndroidSandbox build() {
    Injector injector =
        new Injector.Builder(SandboxFactory.class.getClassLoader()).bind(Properties.class, System.getProperties()).build();
    Sdk sdk = sdk(injector);
    Interceptors interceptors = new Interceptors(AndroidInterceptors.all());
    ShadowProviders providers = injector.getInstance(ShadowProviders.class);
    OneWorld loader = new OneWorld(new InstrumentationConfiguration.Builder().build(), sdk, injector.getInstance(ClassInstrumentor.class));
    AndroidSandbox sandbox =
        new AndroidSandbox(
            sdk, sdk, ResourcesMode.Mode.BINARY, new AndroidSandbox.TestEnvironmentSpec(), loader, providers, SQLiteMode.Mode.NATIVE);
    ShadowMap shadows =
        providers.getBaseShadowMap().newBuilder().addShadowClasses(DeviceShadows.ALL).build();
    sandbox.replaceShadowMap(shadows);
    sandbox.configure(
        injector
            .getInstance(ClassHandlerBuilder.class)
            .build(shadows, new AndroidSdkShadowMatcher(API_LEVEL), interceptors, ImmutableList.of()),
        interceptors);
    return sandbox;
  }

  private static Sdk sdk(Injector injector) {
    for (Sdk sdk : injector.getInstance(SdkProvider.class).getSdks()) {
      if (sdk.getApiLevel() == API_LEVEL) return sdk;
    }
    throw new IllegalStateException("Robolectric knows no framework of API " + API_LEVEL + ": its version has changed.");
  }
}

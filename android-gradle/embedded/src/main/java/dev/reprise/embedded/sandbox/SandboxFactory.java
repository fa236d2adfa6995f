package dev.reprise.embedded.sandbox;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.robolectric.android.AndroidSdkShadowMatcher;
import org.robolectric.annotation.ResourcesMode;
import org.robolectric.annotation.SQLiteMode;
import org.robolectric.interceptors.AndroidInterceptors;
import org.robolectric.internal.AndroidSandbox;
import org.robolectric.internal.SandboxManager;
import org.robolectric.internal.bytecode.ClassHandlerBuilder;
import org.robolectric.internal.bytecode.InstrumentationConfiguration;
import org.robolectric.internal.bytecode.Interceptors;
import org.robolectric.internal.bytecode.ShadowMap;
import org.robolectric.internal.bytecode.ShadowProviders;
import org.robolectric.pluginapi.Sdk;
import org.robolectric.pluginapi.SdkProvider;
import org.robolectric.util.inject.Injector;

/**
 * Makes the class loader world in which Android runs: Robolectric's sandbox outside JUnit, as its own simulator module does it
 * (org.robolectric.simulator.SandboxBuilder), with this device's shadows added. Lives outside the sandbox.
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
    AndroidSandbox sandbox =
        injector
            .getInstance(SandboxManager.SandboxBuilder.class)
            .build(instrumentation(interceptors), sdk, sdk, ResourcesMode.Mode.BINARY, SQLiteMode.Mode.NATIVE);
    ShadowMap shadows =
        injector.getInstance(ShadowProviders.class).getBaseShadowMap().newBuilder().addShadowClasses(DeviceShadows.ALL).build();
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

  private static InstrumentationConfiguration instrumentation(Interceptors interceptors) {
    InstrumentationConfiguration.Builder config = new InstrumentationConfiguration.Builder();
    interceptors.getAllMethodRefs().forEach(config::addInterceptedMethod);
    // What both sides of the sandbox's wall must see as one class.
    config.doNotAcquirePackage("dev.reprise.embedded.phone.");
    config.doNotAcquireClass("org.robolectric.shadow.api.ShadowPicker");
    for (String shared :
        new String[] {
          "org.bouncycastle.", "org.conscrypt.", "org.objectweb.asm", "org.robolectric.manifest.", "org.robolectric.res.", "org.w3c.", "org.xml.",
          "com.googlecode.d2j.", "com.googlecode.dex2jar."
        }) {
      config.doNotAcquirePackage(shared);
    }
    config.addClassNameTranslation("java.nio.charset.Charsets", StandardCharsets.class.getName());
    config.addClassNameTranslation("sun.misc.Cleaner", "java.lang.ref.Cleaner$Cleanable");
    // android.R is pure data; instrumenting the exception breaks its class file (NegativeArraySizeException).
    config.doNotInstrumentPackage("android.R").doNotInstrumentClass("android.app.RecoverableSecurityException");
    for (String framework :
        new String[] {"dalvik.", "libcore.", "android.", "com.android.internal.", "org.apache.http.", "org.kxml2."}) {
      config.addInstrumentedPackage(framework);
    }
    return config.build();
  }
}

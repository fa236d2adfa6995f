package dev.reprise.embedded.sandbox;

import android.graphics.Typeface;
import android.text.Hyphenator;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.robolectric.nativeruntime.DefaultNativeRuntimeLoader;
import org.robolectric.util.ReflectionHelpers;

/**
 * Loads Skia, SQLite, ICU and fonts from files that were unpacked once and stay in the cache. Robolectric's own loader, whose steps these
 * are, unpacks 200 MB at every start into a folder of its own, which a killed process leaves behind.
 */
final class NativeRuntime extends DefaultNativeRuntimeLoader {
  private final Path cache;

  private NativeRuntime(Path cache) {
    this.cache = cache;
  }

  /** Makes Robolectric use this loader; before it sets up anything. */
  static void install(Path cache) {
    AtomicReference<Object> loader = ReflectionHelpers.getStaticField(DefaultNativeRuntimeLoader.class, "nativeRuntimeLoader");
    loader.set(new NativeRuntime(cache));
  }

  @Override
  public synchronized void ensureLoaded() {
    if (loaded.getAndSet(true)) return;
    NativeFiles files = NativeFiles.unpacked(cache);
    // Android's FontListParser expects the slash at the end.
    System.setProperty("robolectric.nativeruntime.fontdir", files.fonts + File.separator);
    System.setProperty("icu.data.path", files.icuData.toString());
    System.setProperty("icu.locale.default", Locale.getDefault().toLanguageTag());
    load(files.library);
    invokeDeferredStaticInitializers();
    setNativeSystemProperty("ro.hyphen.data.dir", files.hyphenData.toString());
    ReflectionHelpers.callStaticMethod(Typeface.class, "loadPreinstalledSystemFontMap");
    Hyphenator.init();
  }

  /** The library reads which classes to bind from properties while it is loaded, and nobody else should. */
  private void load(Path library) {
    Map<String, String> bindings = new HashMap<>();
    bindings.put("use_base_native_hostruntime", "true");
    bindings.put("core_native_classes", String.join(",", getCoreClassNatives()));
    bindings.put("graphics_native_classes", String.join(",", getGraphicsNatives()));
    bindings.put("method_binding_format", METHOD_BINDING_FORMAT);
    bindings.forEach(System::setProperty);
    try {
      System.load(library.toString());
    } finally {
      bindings.keySet().forEach(System::clearProperty);
    }
  }
}

package dev.reprise.embedded.sandbox;

import android.content.Context;
import android.hardware.display.DisplayManager;
import android.view.accessibility.AccessibilityManager;
import android.view.inputmethod.InputMethodManager;
import dev.reprise.embedded.phone.DeviceProfile;
import dev.reprise.embedded.process.FrameworkWorkers;
import dev.reprise.embedded.sound.Microphone;
import dev.reprise.embedded.storage.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.ConscryptMode;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.annotation.LooperMode;
import org.robolectric.annotation.SQLiteMode;
import org.robolectric.annotation.experimental.LazyApplication;
import org.robolectric.internal.AndroidSandbox;
import org.robolectric.manifest.AndroidManifest;
import org.robolectric.pluginapi.config.ConfigurationStrategy;
import org.robolectric.shadows.DeviceDisplay;
import org.robolectric.shadows.ShadowChoreographer;
import org.robolectric.shadows.ShadowView;
import org.robolectric.util.ReflectionHelpers;
import org.robolectric.util.TempDirectory;

/** Brings Robolectric's framework up with real graphics, real drawing and a paused clock that the device's main thread pushes. */
final class FrameworkBoot {
  /** A frame at 60 Hz, rounded down as Robolectric's simulator does. */
  private static final Duration FRAME = Duration.ofMillis(15);

  private final AndroidSandbox sandbox;
  private final DeviceProfile profile;

  FrameworkBoot(AndroidSandbox sandbox, DeviceProfile profile) {
    this.sandbox = sandbox;
    this.profile = profile;
  }

  /** Loads the native runtime and makes the main looper; no application yet. */
  void prepare() throws ReflectiveOperationException {
    TimeZone.setDefault(TimeZone.getTimeZone(profile.firstTimeZone()));
    NativeRuntime.install(profile.cache);
    AndroidManifest manifest = new AndroidManifest(null, null, null, null, "", profile.system.resolve("device.apk"));
    ScratchFolder.drop(RuntimeEnvironment.getTempDirectory());
    sandbox.getTestEnvironment().setUpApplicationState("device", new Modes(qualifiers()), manifest);
    ScratchFolder.drop(RuntimeEnvironment.getTempDirectory());
    RuntimeEnvironment.setTempDirectory(new ScratchFolder(profile.state.resolve("scratch")));
    ShadowView.setUseRealViewAnimations(true);
    ShadowView.setUseRealDrawTraversals(true);
    ShadowChoreographer.setPaused(true);
    ShadowChoreographer.setFrameDelay(FRAME);
    // Open resources are found by the leak test; the guard's stack traces would only hold dead apps.
    Class<?> closeGuard = Class.forName("dalvik.system.CloseGuard");
    ReflectionHelpers.callStaticMethod(closeGuard, "setEnabled", ReflectionHelpers.ClassParameter.from(boolean.class, false));
  }

  /** The device's own application, in whose context the system's windows live; then what all apps share, so that none owns it. */
  Context start() throws ReflectiveOperationException {
    Context device = RuntimeEnvironment.getApplication();
    device.getSystemService(InputMethodManager.class);
    DeviceDisplay.tellOnce();
    device.getSystemService(DisplayManager.class);
    device.getSystemService(AccessibilityManager.class);
    // Robolectric leaves it empty; what ActivityThread starts by itself (an activity in a tab) looks there.
    ReflectionHelpers.setField(RuntimeEnvironment.getActivityThread(), "mSystemContext", RuntimeEnvironment.systemContext);
    FrameworkWorkers.start();
    Microphone.plugIn();
    return device;
  }

  /** Robolectric's words for locale, size and density, e.g. "en-rUS-w360dp-h640dp-xhdpi". */
  private String qualifiers() {
    Locale locale = Locale.forLanguageTag(profile.firstLocale());
    String region = locale.getCountry().isEmpty() ? "" : "-r" + locale.getCountry();
    int widthDp = profile.width * 160 / profile.densityDpi;
    int heightDp = profile.height * 160 / profile.densityDpi;
    return locale.getLanguage() + region + "-w" + widthDp + "dp-h" + heightDp + "dp-" + profile.densityDpi + "dpi";
  }

  /** What Robolectric reads from a test's annotations. */
  private static final class Modes implements ConfigurationStrategy.Configuration {
    private final Map<Class<?>, Object> modes = new HashMap<>();

    Modes(String qualifiers) {
      modes.put(ConscryptMode.Mode.class, ConscryptMode.Mode.OFF);
      modes.put(LooperMode.Mode.class, LooperMode.Mode.PAUSED);
      modes.put(LazyApplication.LazyLoad.class, LazyApplication.LazyLoad.ON);
      modes.put(GraphicsMode.Mode.class, GraphicsMode.Mode.NATIVE);
      modes.put(SQLiteMode.Mode.class, SQLiteMode.Mode.NATIVE);
      modes.put(Config.class, new Config.Builder().setQualifiers(qualifiers).build());
    }

    @Override
    public <T> T get(Class<T> type) {
      return type.cast(modes.get(type));
    }

    @Override
    public Set<Class<?>> keySet() {
      return modes.keySet();
    }

    @Override
    public Map<Class<?>, Object> map() {
      return modes;
    }
  }

  /** Where Robolectric puts what it thinks it needs on disk; nothing of it outlives a boot. */
  private static final class ScratchFolder extends TempDirectory {
    private final Path folder;

    ScratchFolder(Path folder) {
      super("device");
      drop(this);
      this.folder = folder;
      try {
        FileTree.delete(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("The device's scratch folder " + folder + " cannot be emptied.", e);
      }
    }

    /** Deletes what a folder of Robolectric's own has made among the temporary files: it would do so when the device ends, but not when that is killed. */
    static void drop(TempDirectory unused) {
      Set<TempDirectory> leftToTheEnd = ReflectionHelpers.getStaticField(TempDirectory.class, "tempDirectoriesToDelete");
      leftToTheEnd.remove(unused);
      unused.destroy();
    }

    @Override
    public Path createIfNotExists(String name) {
      try {
        return Files.createDirectories(folder.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Path create(String name) {
      return createIfNotExists(name);
    }
  }
}

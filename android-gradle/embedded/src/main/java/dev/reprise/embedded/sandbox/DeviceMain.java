package dev.reprise.embedded.sandbox;

import android.animation.ValueAnimator;
import android.net.Uri;
import android.provider.Settings;
import dev.reprise.embedded.clock.MainThread;
import dev.reprise.embedded.clock.Watchdog;
import dev.reprise.embedded.configuration.DeviceConfiguration;
import dev.reprise.embedded.phone.DeviceProfile;
import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.process.AppClassLoader;
import dev.reprise.embedded.process.AppProcess;
import dev.reprise.embedded.settings.SettingsStore;
import dev.reprise.embedded.snapshot.PendingWrites;
import dev.reprise.embedded.snapshot.SnapshotStore;
import dev.reprise.embedded.storage.DeviceFiles;
import java.util.concurrent.CompletableFuture;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.internal.AndroidSandbox;

/** The device's life on the sandbox's main thread: boot, loop, end. */
public final class DeviceMain implements Runnable, MainThread.Housekeeping {
  private final AndroidSandbox sandbox;
  private final DeviceProfile profile;
  private final CompletableFuture<Phone> ready;
  private Device device;
  private TestRecords records;

  public DeviceMain(AndroidSandbox sandbox, DeviceProfile profile, CompletableFuture<Phone> ready) {
    this.sandbox = sandbox;
    this.profile = profile;
    this.ready = ready;
  }

  @Override
  public void run() {
    try {
      boot();
    } catch (Throwable problem) {
      ready.completeExceptionally(problem);
      return;
    }
    device.mainThread.loop(this);
  }

  private void boot() throws Exception {
    SnapshotStore.recover(profile.state);
    DeviceFiles files = new DeviceFiles(profile.state.resolve("root"));
    files.makeFolders();
    SettingsStore settings = new SettingsStore(files, profile.animations);
    FrameworkBoot framework = new FrameworkBoot(sandbox, profile);
    framework.prepare();
    device = new Device(profile, files, settings);
    device.context = framework.start();
    records = new TestRecords();
    device.properties.load();
    if (profile.locale != null) device.configuration.setLanguages(profile.locale);
    device.configuration.update();
    settings.listen(this::onSettingChanged);
    ValueAnimator.setDurationScale(animatorScale(settings.get("global", Settings.Global.ANIMATOR_DURATION_SCALE)));
    device.packages.load();
    device.alarms.forgetAll();
    device.notifications.forgetAll();
    device.clipboard.reload();
    catchThreadCrashes();
    device.activities.goHome();
    new Watchdog(device).start();
    ready.complete(new DevicePhone(device, this::powerOff));
  }

  /** What apps believe to be stored is written before the device ends. */
  private void powerOff() {
    if (device.mainThread.isStopped()) return;
    device.mainThread.call(
        () -> {
          PendingWrites.flush();
          return null;
        });
    device.mainThread.stop();
  }

  @Override
  public void afterTurn() {
    device.processes.reap();
    device.activities.sweep();
    device.windows.update();
    records.forget();
  }

  @Override
  public boolean blame(Throwable problem) {
    AppProcess process = device.processes.inStackOf(problem);
    if (process == null) return false;
    process.crashed(problem, "main");
    return true;
  }

  /** What a real device's zygote sets for every app: an uncaught exception of any thread ends its process. */
  private void catchThreadCrashes() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, problem) -> {
          ClassLoader context = thread.getContextClassLoader();
          AppProcess process = context instanceof AppClassLoader ? ((AppClassLoader) context).process() : null;
          if (process == null) process = device.processes.inStackOf(problem);
          if (process != null) process.crashed(problem, thread.getName());
          else if (!(problem instanceof ThreadDeath)) problem.printStackTrace();
        });
  }

  private void onSettingChanged(String namespace, String key, String value) {
    device.mainThread.post(
        () -> {
          if (namespace.equals("global") && key.equals(Settings.Global.ANIMATOR_DURATION_SCALE)) ValueAnimator.setDurationScale(animatorScale(value));
          if (DeviceConfiguration.isMadeOf(namespace, key)) device.configuration.update();
          device.systemUi.onSettingChanged();
          device.messagesApp.onSettingChanged(namespace, key);
          Uri uri = Uri.parse("content://settings/" + namespace + "/" + key);
          RuntimeEnvironment.systemContext.getContentResolver().notifyChange(uri, null);
        });
  }

  private static float animatorScale(String value) {
    try {
      return value == null ? 1 : Float.parseFloat(value);
    } catch (NumberFormatException e) {
      return 1; // What is no number counts as not set, as in WindowManagerService.
    }
  }
}

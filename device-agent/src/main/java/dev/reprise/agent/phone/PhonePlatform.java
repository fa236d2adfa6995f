package dev.reprise.agent.phone;

import android.app.UiAutomation;
import android.content.ClipData;
import android.content.ComponentName;
import android.content.Intent;
import android.os.Build;
import android.view.InputEvent;
import dev.reprise.agent.source.DeviceInfo;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.ScreenWish;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wrappers.ActivityService;
import dev.reprise.agent.wrappers.ClipboardService;
import dev.reprise.agent.wrappers.DisplayService;
import dev.reprise.agent.wrappers.InputService;

/** A phone or an emulator, through its system services. */
final class PhonePlatform implements Platform {
  private final HeldSettings settings = HeldSettings.onPhone();
  private final Screenshots screenshots;
  private final String build;

  /** {@code build}: the jar's hash. */
  PhonePlatform(UiAutomation automation, String build) {
    this.build = build;
    this.screenshots = new Screenshots(automation);
  }

  @Override
  public DeviceInfo info() {
    return new DeviceInfo("uiautomation", Build.VERSION.SDK_INT, Build.VERSION.RELEASE, Build.MODEL, build);
  }

  @Override
  public DisplayInfo display() {
    return DisplayService.now();
  }

  @Override
  public boolean inject(InputEvent event) throws SourceException {
    try {
      return InputService.inject(event);
    } catch (SecurityException forbidden) {
      throw new SourceException(
          "This device forbids injected touches and keys (" + forbidden.getMessage()
              + "). Look in its developer options for \"USB debugging (Security settings)\" or \"Disable permission monitoring\".",
          forbidden);
    }
  }

  @Override
  public ComponentName topActivity() {
    return ActivityService.top();
  }

  @Override
  public byte[] screenshot() throws SourceException {
    return screenshots.png();
  }

  @Override
  public ClipData clipboard() {
    return ClipboardService.get();
  }

  @Override
  public void setClipboard(ClipData clip) {
    ClipboardService.set(clip);
  }

  @Override
  public boolean start(Intent intent) {
    return ActivityService.start(intent);
  }

  @Override
  public void forceStop(String packageName) {
    ActivityService.forceStop(packageName);
  }

  @Override
  public String holdSetting(String namespace, String name, String value) throws SourceException {
    return settings.hold(namespace, name, value);
  }

  @Override
  public MediaStream streamScreen(ScreenWish wish) throws SourceException {
    return ScreenVideo.open(wish);
  }

  @Override
  public MediaStream streamAudio() throws SourceException {
    try {
      return SoundCapture.open();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
      throw new SourceException("Nobody waits for the phone's sound any more.", over);
    }
  }

  /** Returns once the settings are as they were, or that takes long. */
  void close() throws InterruptedException {
    settings.close();
  }
}

package dev.reprise.embedded.agent;

import android.content.ClipData;
import android.content.ComponentName;
import android.content.Intent;
import android.os.Build;
import android.view.InputEvent;
import android.view.KeyEvent;
import android.view.MotionEvent;
import dev.reprise.agent.phone.Platform;
import dev.reprise.agent.source.DeviceInfo;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.ScreenWish;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wrappers.DisplayService;
import dev.reprise.embedded.activity.ActivityRecord;
import dev.reprise.embedded.sandbox.Device;

/** What the source over UiAutomation needs of this device beside UiAutomation. */
final class EmbeddedPlatform implements Platform {
  private final Device device;
  private final EmbeddedSource views;

  EmbeddedPlatform(Device device, EmbeddedSource views) {
    this.device = device;
    this.views = views;
  }

  @Override
  public DeviceInfo info() {
    return new DeviceInfo("uiautomation", Build.VERSION.SDK_INT, Build.VERSION.RELEASE, device.properties.get("ro.product.model"), null);
  }

  /** The framework's own account, by way of the wrapper: a phone's is had the same way. */
  @Override
  public DisplayInfo display() {
    return DisplayService.now();
  }

  @Override
  public boolean inject(InputEvent event) throws SourceException {
    return EmbeddedSource.answered(
        () -> device.mainThread.callUrgent(() -> event instanceof KeyEvent ? device.keys.inject((KeyEvent) event) : device.touch.inject((MotionEvent) event)));
  }

  @Override
  public ComponentName topActivity() {
    ActivityRecord record = device.mainThread.call(() -> device.activities.resumedRecord());
    return record == null ? null : ComponentName.unflattenFromString(record.component());
  }

  @Override
  public byte[] screenshot() throws SourceException {
    return views.screenshot();
  }

  @Override
  public ClipData clipboard() {
    return device.clipboard.get();
  }

  @Override
  public void setClipboard(ClipData clip) {
    device.clipboard.set(clip);
  }

  @Override
  public boolean start(Intent intent) throws SourceException {
    return views.start(intent);
  }

  @Override
  public void forceStop(String packageName) {
    views.forceStop(packageName);
  }

  @Override
  public String holdSetting(String namespace, String name, String value) {
    return views.holdSetting(namespace, name, value);
  }

  @Override
  public MediaStream streamScreen(ScreenWish wish) throws SourceException {
    return views.streamScreen(wish);
  }

  @Override
  public MediaStream streamAudio() throws SourceException {
    return views.streamAudio();
  }
}

package dev.reprise.embedded.agent;

import android.accessibilityservice.AccessibilityService;
import android.content.ActivityNotFoundException;
import android.content.ClipData;
import android.content.ComponentName;
import android.content.Intent;
import android.os.Build;
import android.view.KeyEvent;
import android.view.MotionEvent;
import dev.reprise.agent.source.Clock;
import dev.reprise.agent.source.DeviceInfo;
import dev.reprise.agent.source.KeyFrame;
import dev.reprise.agent.source.LaunchIntent;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.ScreenWish;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.TouchFrame;
import dev.reprise.agent.source.UiEvent;
import dev.reprise.embedded.activity.ActivityManager;
import dev.reprise.embedded.activity.PhoneActivities;
import dev.reprise.embedded.clock.Uptime;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.settings.HeldSettings;
import java.util.concurrent.Callable;

/** This device as the device agent needs it: its own views instead of UiAutomation, everything on the main thread. */
public final class EmbeddedSource implements NodeSource {
  private final Device device;
  private final Clock clock = new EmbeddedClock();
  private final HeldSettings settings;

  public EmbeddedSource(Device device) {
    this.device = device;
    this.settings = device.settings.holder();
  }

  /** Puts back what was changed for the life of an agent only. */
  void end() {
    settings.close();
  }

  @Override
  public DeviceInfo info() {
    return new DeviceInfo("embedded", Build.VERSION.SDK_INT, Build.VERSION.RELEASE, device.properties.get("ro.product.model"), null);
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public <T> T read(ScreenReader<T> reader) throws SourceException {
    return answered(() -> device.accessibility.read(() -> reader.read(new EmbeddedScreen(device))));
  }

  @Override
  public boolean inject(TouchFrame frame) throws SourceException {
    return answered(
        () ->
            device.mainThread.callUrgent(
                () -> {
                  MotionEvent event = frame.toMotionEvent();
                  try {
                    return device.touch.inject(event);
                  } finally {
                    event.recycle();
                  }
                }));
  }

  @Override
  public boolean inject(KeyFrame frame) throws SourceException {
    return answered(() -> device.mainThread.callUrgent(() -> device.keys.inject(frame.toKeyEvent())));
  }

  @Override
  public boolean commitText(String text) throws SourceException {
    return answered(() -> device.mainThread.call(() -> device.softKeyboard.commit(text)));
  }

  @Override
  public boolean global(int action) throws SourceException {
    switch (action) {
      case AccessibilityService.GLOBAL_ACTION_BACK:
        return press(KeyEvent.KEYCODE_BACK);
      case AccessibilityService.GLOBAL_ACTION_HOME:
        return press(KeyEvent.KEYCODE_HOME);
      case AccessibilityService.GLOBAL_ACTION_RECENTS:
        return press(KeyEvent.KEYCODE_APP_SWITCH);
      case AccessibilityService.GLOBAL_ACTION_NOTIFICATIONS:
        return shown(device.systemUi::expandNotifications);
      case AccessibilityService.GLOBAL_ACTION_QUICK_SETTINGS:
        return shown(device.systemUi::expandSettings);
      case AccessibilityService.GLOBAL_ACTION_LOCK_SCREEN:
        return press(KeyEvent.KEYCODE_SLEEP);
      default:
        return false;
    }
  }

  private boolean shown(Runnable show) throws SourceException {
    return answered(
        () ->
            device.mainThread.callUrgent(
                () -> {
                  show.run();
                  return device.systemUi.power.isAwake();
                }));
  }

  private boolean press(int keyCode) throws SourceException {
    return answered(
        () ->
            device.mainThread.callUrgent(
                () -> {
                  device.keys.press(keyCode, false);
                  return true;
                }));
  }

  @Override
  public byte[] screenshot() throws SourceException {
    return answered(() -> device.mainThread.call(() -> device.composer.isBlackened() ? null : device.composer.png()));
  }

  @Override
  public String clipboard() {
    ClipData clip = device.clipboard.get();
    CharSequence text = clip == null || clip.getItemCount() == 0 ? null : clip.getItemAt(0).getText();
    return text == null ? null : text.toString();
  }

  @Override
  public void setClipboard(String text) {
    device.clipboard.set(ClipData.newPlainText("", text));
  }

  @Override
  public boolean launch(String packageName, String activity) throws SourceException {
    return start(LaunchIntent.of(new ComponentName(packageName, activity)));
  }

  /** False when nothing answers the intent, or its app keeps the activity to itself. */
  boolean start(Intent intent) throws SourceException {
    return answered(
        () ->
            device.mainThread.call(
                () -> {
                  ActivityManager.Request request = new ActivityManager.Request();
                  request.intent = intent;
                  try {
                    device.activities.start(request);
                    return true;
                  } catch (ActivityNotFoundException | SecurityException refused) {
                    return false;
                  }
                }));
  }

  @Override
  public void forceStop(String packageName) {
    new PhoneActivities(device).forceStop(packageName);
  }

  @Override
  public String holdSetting(String namespace, String name, String value) {
    return settings.hold(namespace, name, value);
  }

  @Override
  public MediaStream streamScreen(ScreenWish wish) throws SourceException {
    return new ScreenPictures(device, wish);
  }

  @Override
  public MediaStream streamAudio() {
    return new SoundPackets(device.mixer);
  }

  @Override
  public Subscription listen(UiEventListener listener) {
    return device.accessibility.events.listen(event -> listener.onEvent(UiEvent.of(event)))::close;
  }

  /** The main thread's own failures as the agent's words. */
  static <T> T answered(Callable<T> work) throws SourceException {
    try {
      return work.call();
    } catch (SourceException e) {
      throw e;
    } catch (IllegalStateException e) {
      throw new SourceException(e.getMessage(), e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new SourceException("The device failed: " + e, e);
    }
  }

  private static final class EmbeddedClock implements Clock {
    @Override
    public long uptimeMs() {
      return Uptime.nowMs();
    }

    @Override
    public void sleepUntil(long uptimeMs) throws InterruptedException {
      for (long left = uptimeMs - uptimeMs(); left > 0; left = uptimeMs - uptimeMs()) Thread.sleep(left);
    }
  }
}

package dev.reprise.agent.phone;

import android.app.UiAutomation;
import android.content.ClipData;
import android.content.ComponentName;
import android.view.MotionEvent;
import dev.reprise.agent.gesture.Strokes;
import dev.reprise.agent.source.Clock;
import dev.reprise.agent.source.DeviceInfo;
import dev.reprise.agent.source.KeyFrame;
import dev.reprise.agent.source.LaunchIntent;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.ScreenWish;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.TouchFrame;
import dev.reprise.agent.wrappers.PlatformException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** A device through its UiAutomation: every phone and emulator. */
public final class AutomationSource implements NodeSource {
  private static final ThreadFactory READER = new ThreadFactory() {
    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "reprise-reader");
      thread.setDaemon(true);
      return thread;
    }
  };

  private final UiAutomation automation;
  private final Platform platform;
  private final Typist typist;
  private final PhoneEvents events = new PhoneEvents();
  private final Clock clock = new PhoneClock();
  /**
   * All readings, one after the other: two would share the framework's cache, and one would put back into it what the other has just cleared. And
   * the framework forgets that a thread was interrupted; the one that waits for this one does not.
   */
  private final ExecutorService reader = Executors.newSingleThreadExecutor(READER);

  /** {@code automation} is connected and lists all windows; its listener is ours from here on. */
  public AutomationSource(UiAutomation automation, Platform platform) {
    this.automation = automation;
    this.platform = platform;
    this.typist = new Typist(automation, platform, events, clock);
    automation.setOnAccessibilityEventListener(events);
  }

  @Override
  public DeviceInfo info() {
    return platform.info();
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public <T> T read(final ScreenReader<T> screenReader) throws SourceException {
    return onReader(new Callable<T>() {
      @Override
      public T call() throws Exception {
        Reading reading = new Reading(automation, events, clock);
        return screenReader.read(new PhoneScreen(reading, platform));
      }
    });
  }

  @Override
  public boolean inject(TouchFrame frame) throws SourceException {
    MotionEvent event = frame.toMotionEvent();
    try {
      return platform.inject(event);
    } catch (PlatformException failed) {
      throw lost(failed);
    } finally {
      event.recycle();
    }
  }

  @Override
  public boolean inject(KeyFrame frame) throws SourceException {
    try {
      return platform.inject(frame.toKeyEvent());
    } catch (PlatformException failed) {
      throw lost(failed);
    }
  }

  @Override
  public boolean commitText(final String text) throws SourceException {
    final List<KeyFrame> keys = Typist.keys(text);
    boolean accepted = onReader(new Callable<Boolean>() {
      @Override
      public Boolean call() throws SourceException {
        return keys == null ? typist.paste(text) : typist.hasField();
      }
    });
    // Not on the reader: trees are taken meanwhile, and an interrupt ends it between two letters.
    return accepted && (keys == null || new Strokes(this).play(keys));
  }

  @Override
  public boolean global(int action) throws SourceException {
    try {
      return automation.performGlobalAction(action);
    } catch (IllegalStateException failed) {
      throw lost(failed);
    }
  }

  @Override
  public byte[] screenshot() throws SourceException {
    try {
      return platform.screenshot();
    } catch (IllegalStateException | PlatformException failed) {
      throw lost(failed);
    }
  }

  @Override
  public String clipboard() throws SourceException {
    try {
      ClipData clip = platform.clipboard();
      CharSequence text = clip == null || clip.getItemCount() == 0 ? null : clip.getItemAt(0).getText();
      return text == null ? null : text.toString();
    } catch (PlatformException failed) {
      throw lost(failed);
    }
  }

  @Override
  public void setClipboard(String text) throws SourceException {
    try {
      platform.setClipboard(Typist.clip(text));
    } catch (PlatformException failed) {
      throw lost(failed);
    }
  }

  @Override
  public boolean launch(String packageName, String activity) throws SourceException {
    try {
        return platform.start(LaunchIntent.of(new ComponentName(packageName, activity)));
    } catch (PlatformException failed) {
      throw lost(failed);
    } catch (SecurityException forbidden) {
      return false; // An activity that its app keeps to itself.
    }
  }

  @Override
  public void forceStop(String packageName) throws SourceException {
    try {
      platform.forceStop(packageName);
    } catch (PlatformException failed) {
      throw lost(failed);
    }
  }

  @Override
  public String holdSetting(String namespace, String name, String value) throws SourceException {
    return platform.holdSetting(namespace, name, value);
  }

  @Override
  public MediaStream streamScreen(ScreenWish wish) throws SourceException {
    try {
      return platform.streamScreen(wish);
    } catch (PlatformException failed) {
      throw lost(failed);
    }
  }

  @Override
  public MediaStream streamAudio() throws SourceException {
    try {
      return platform.streamAudio();
    } catch (PlatformException failed) {
      throw lost(failed);
    }
  }

  @Override
  public Subscription listen(UiEventListener listener) {
    return events.listen(listener);
  }

  /** Hears of nothing and reads nothing any more. */
  public void close() {
    automation.setOnAccessibilityEventListener(null);
    reader.shutdownNow();
  }

  private <T> T onReader(Callable<T> work) throws SourceException {
    Future<T> answer = reader.submit(work);
    try {
      return answer.get();
    } catch (InterruptedException over) {
      // What has not begun never will; what has, looks before it acts whether somebody still waits.
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new SourceException("Nobody waits for the device's answer any more.", over);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof SourceException) throw (SourceException) cause;
      if (cause instanceof IllegalStateException || cause instanceof PlatformException) throw lost((RuntimeException) cause);
      if (cause instanceof RuntimeException) throw (RuntimeException) cause;
      if (cause instanceof Error) throw (Error) cause;
      throw new SourceException("The device failed: " + cause, cause);
    }
  }

  /** UiAutomation says "not connected" in many words, all of them an IllegalStateException. */
  private static SourceException lost(RuntimeException failed) {
    return new SourceException("The device did not answer the agent: " + failed.getMessage() + " Start the agent anew if that stays so.", failed);
  }
}

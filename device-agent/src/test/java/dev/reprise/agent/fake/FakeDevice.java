package dev.reprise.agent.fake;

import dev.reprise.agent.source.Clock;
import dev.reprise.agent.source.DeviceInfo;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.KeyFrame;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.ScreenWish;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.StreamRefused;
import dev.reprise.agent.source.TouchFrame;
import dev.reprise.agent.source.UiEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A device with a memory: windows of fake views, a log of what was injected, and a clock that moves only when somebody sleeps on it. */
public final class FakeDevice implements NodeSource, Screen, Clock {
  public static final int TYPE_WINDOW_CONTENT_CHANGED = 0x800;

  public final List<FakeWindow> windows = new CopyOnWriteArrayList<>();
  /** Everything injected, oldest first: "touch 0 at 5 (1.0,2.0)", "key 0 4", "global 1", "text ...". */
  public final List<String> log = Collections.synchronizedList(new ArrayList<String>());
  /** Touch frames that windows take before they refuse. */
  public int takesFrames = Integer.MAX_VALUE;
  /** Key events that windows take before they refuse. */
  public int takesKeys = Integer.MAX_VALUE;
  public boolean hasFocusedField = true;
  public String clipboard;
  /** An app did not answer, and what it shows is missing. */
  public boolean isPartial;
  public byte[] png = {(byte) 0x89, 'P', 'N', 'G'};
  /** Thrown by the next reading: a RuntimeException or an Error. */
  public Throwable bug;
  /** Run when a window handles a touch. */
  public Runnable onTouch = new Runnable() {
    @Override
    public void run() {}
  };
  /** Run before a touch is on its way to a window. */
  public Runnable beforeTouch = onTouch;
  /** Run when a window handles a key. */
  public Runnable onKey = onTouch;
  /** When set, readings are handed to it instead, as to a main thread that is busy; its owner runs them later. */
  public BlockingQueue<Runnable> mainThread;
  /** When set, time stands still once a gesture has begun: whoever sleeps on it sleeps until interrupted. */
  public boolean isStuck;
  /** What there is to stream; null: this device has none. */
  public FakeStream stream;
  /** How the screen was wanted last. */
  public ScreenWish wish;

  private final List<UiEventListener> listeners = new CopyOnWriteArrayList<>();
  private long uptimeMs = 1000;

  public FakeWindow window(FakeNode root) {
    FakeWindow window = new FakeWindow();
    window.root = root;
    window.focused = true;
    window.active = true;
    windows.add(window);
    return window;
  }

  /** Reports a change, as the framework does after a view has changed. */
  public void changed() {
    send(new UiEvent(TYPE_WINDOW_CONTENT_CHANGED, uptimeMs(), 1, "org.example", "android.view.View", null, 1));
  }

  public void send(UiEvent event) {
    for (UiEventListener listener : listeners) listener.onEvent(event);
  }

  public int listenerCount() {
    return listeners.size();
  }

  @Override
  public DeviceInfo info() {
    return new DeviceInfo("fake", 35, "15", "Fake", null);
  }

  @Override
  public Clock clock() {
    return this;
  }

  @Override
  public synchronized long uptimeMs() {
    return uptimeMs;
  }

  @Override
  public synchronized void sleepUntil(long until) throws InterruptedException {
    while (isStuck && until > uptimeMs) wait();
    uptimeMs = Math.max(uptimeMs, until);
  }

  /** Lets time go by, as it does while an app is busy. */
  public synchronized void pass(long ms) {
    uptimeMs += ms;
  }

  @Override
  public <T> T read(ScreenReader<T> reader) throws SourceException {
    if (mainThread != null) return readLater(reader);
    synchronized (this) {
      if (bug instanceof Error) throw (Error) bug;
      if (bug != null) throw (RuntimeException) bug;
      return reader.read(this);
    }
  }

  private <T> T readLater(ScreenReader<T> reader) throws SourceException {
    FutureTask<T> reading = new FutureTask<>(new Callable<T>() {
      @Override
      public T call() throws SourceException {
        return reader.read(FakeDevice.this);
      }
    });
    mainThread.add(reading);
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceException("Interrupted while waiting for the main thread.");
    } catch (ExecutionException e) {
      throw new SourceException("The reading failed.", e);
    }
  }

  @Override
  public boolean inject(TouchFrame frame) throws SourceException {
    beforeTouch.run();
    if (Thread.currentThread().isInterrupted()) throw new SourceException("Interrupted while the window handled the touch.");
    StringBuilder line = new StringBuilder("touch " + frame.action + " at " + (frame.eventTimeMs - frame.downTimeMs));
    for (int i = 0; i < frame.ids.length; i++) line.append(" ").append(frame.ids[i]).append("(").append(frame.x[i]).append(",").append(frame.y[i]).append(")");
    log.add(line.toString());
    onTouch.run();
    return takesFrames-- > 0;
  }

  @Override
  public boolean inject(KeyFrame frame) throws SourceException {
    if (Thread.currentThread().isInterrupted()) throw new SourceException("Interrupted while the window handled the key.");
    log.add("key " + frame.action + " " + frame.keyCode + " repeat " + frame.repeat);
    onKey.run();
    return takesKeys-- > 0;
  }

  @Override
  public boolean commitText(String text) {
    log.add("text " + text);
    return hasFocusedField;
  }

  @Override
  public boolean global(int action) {
    log.add("global " + action);
    return true;
  }

  @Override
  public byte[] screenshot() {
    return png;
  }

  @Override
  public String clipboard() {
    return clipboard;
  }

  @Override
  public void setClipboard(String text) {
    clipboard = text;
  }

  @Override
  public boolean launch(String packageName, String activity) {
    log.add("launch " + packageName + " " + activity);
    return packageName.equals("org.example");
  }

  @Override
  public void forceStop(String packageName) {
    log.add("force-stop " + packageName);
    if (isStuck) waitForEver();
  }

  /** As the embedded device's main thread that does not come to it: an interrupt is told by an unchecked exception. */
  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the device's main thread.", e);
    }
  }

  @Override
  public String holdSetting(String namespace, String name, String value) {
    log.add("hold " + namespace + " " + name + " " + value);
    return name.equals("unset") ? null : "before";
  }

  @Override
  public MediaStream streamScreen(ScreenWish wanted) throws SourceException {
    wish = wanted;
    return streamAudio();
  }

  @Override
  public MediaStream streamAudio() throws SourceException {
    if (stream == null) throw new StreamRefused("This device is a fake.");
    return stream;
  }

  @Override
  public Subscription listen(UiEventListener listener) {
    listeners.add(listener);
    return new Subscription() {
      @Override
      public void close() {
        listeners.remove(listener);
      }
    };
  }

  @Override
  public List<FakeWindow> windows() {
    return windows;
  }

  @Override
  public DisplayInfo display() {
    return new DisplayInfo(1080, 2400, 420, 0);
  }

  @Override
  public boolean keyboardShown() {
    return false;
  }

  @Override
  public String foregroundPackage() {
    return "org.example";
  }

  @Override
  public String foregroundActivity() {
    return "org.example/org.example.Main";
  }

  @Override
  public boolean isPartial() {
    return isPartial;
  }
}

package dev.reprise.agent.source;

/**
 * The device as the agent needs it: what is on the screen, and ways to act. A phone answers through UiAutomation, the embedded
 * device through its own views; everything above this interface is the same on both.
 *
 * <p>Every method may be called from any thread, and blocks until the device has answered. A thread that is interrupted while it waits
 * gets a SourceException, and keeps its interrupt flag.
 */
public interface NodeSource {
  DeviceInfo info();

  /** The clock of input and accessibility events (SystemClock.uptimeMillis); every stamp that the agent reports comes from it. */
  Clock clock();

  /**
   * Hands {@code reader} the screen as it is now, never a cached one, and returns what the reader returns. Nothing on the screen moves
   * while the reader runs where the source can arrange that (the embedded device runs it on the main thread), so that finding a node
   * and acting on it is one step. Nodes and windows are valid only inside this call. What the reader throws is thrown on as it is.
   *
   * @throws SourceException when the device did not answer in time
   */
  <T> T read(ScreenReader<T> reader) throws SourceException;

  /** Injects one frame of a touch and returns when the window has handled it; false when no window took it, or not in time ({@link Refusal}). */
  boolean inject(TouchFrame frame) throws SourceException;

  /** As for a touch: one key event. */
  boolean inject(KeyFrame frame) throws SourceException;

  /** Types at the cursor of the field that has input focus, as an input method commits text; false when no field takes text. */
  boolean commitText(String text) throws SourceException;

  /** Performs AccessibilityService's GLOBAL_ACTION_* (1 back, 2 home, ...); false when the device does not know it. */
  boolean global(int action) throws SourceException;

  /** The whole screen as PNG; null when the device refuses (a secure window). */
  byte[] screenshot() throws SourceException;

  /** The clipboard's text; null when it is empty, holds something else, or the device is locked. */
  String clipboard() throws SourceException;

  void setClipboard(String text) throws SourceException;

  /** Starts the activity of this class. False when there is none, or the device refuses; true does not say that it is on the screen yet. */
  boolean launch(String packageName, String activity) throws SourceException;

  /** Ends all processes of an app. */
  void forceStop(String packageName) throws SourceException;

  /**
   * Changes a setting for as long as the agent lives; however it ends, the device then has what it had before.
   *
   * @param namespace system, secure or global
   * @param value null to have it unset
   * @return what it was, null when it was not set
   */
  String holdSetting(String namespace, String name, String value) throws SourceException;

  /**
   * The screen from now on: as it is, and then each time that it is drawn anew.
   *
   * @throws StreamRefused when this device has no such stream
   */
  MediaStream streamScreen(ScreenWish wish) throws SourceException;

  /**
   * What apps play from now on.
   *
   * @throws StreamRefused when this device has no such stream
   */
  MediaStream streamAudio() throws SourceException;

  /** Calls {@code listener} for every accessibility event, in order, until the result is closed. */
  Subscription listen(UiEventListener listener);

  /** What to do with one screen. */
  interface ScreenReader<T> {
    T read(Screen screen) throws SourceException;
  }

  /** Called on whatever thread the event came in: returns at once and never blocks. */
  interface UiEventListener {
    void onEvent(UiEvent event);
  }

  /** Ends a {@link #listen}. */
  interface Subscription extends AutoCloseable {
    @Override void close();
  }
}

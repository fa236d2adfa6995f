package dev.reprise.agent.source;

import android.view.accessibility.AccessibilityEvent;

/** An accessibility event, copied. */
public final class UiEvent {
  /** AccessibilityEvent.TYPE_*. */
  public final int type;
  /** SystemClock.uptimeMillis when it was sent. */
  public final long timeMs;
  /** -1 when it names no window. */
  public final int windowId;
  public final String packageName;
  public final String className;
  /** The event's texts, joined with a line feed; null when it has none or comes from a password field. */
  public final String text;
  /** CONTENT_CHANGE_TYPE_* bits. */
  public final int contentChangeTypes;

  public UiEvent(
      int type, long timeMs, int windowId, String packageName, String className, String text, int contentChangeTypes) {
    this.type = type;
    this.timeMs = timeMs;
    this.windowId = windowId;
    this.packageName = packageName;
    this.className = className;
    this.text = text;
    this.contentChangeTypes = contentChangeTypes;
  }

  /** Copies what is kept of {@code event}, which the framework may reuse as soon as the callback returns. */
  public static UiEvent of(AccessibilityEvent event) {
    return new UiEvent(
        event.getEventType(), event.getEventTime(), event.getWindowId(), string(event.getPackageName()),
        string(event.getClassName()), text(event), event.getContentChangeTypes());
  }

  private static String text(AccessibilityEvent event) {
    if (event.isPassword()) return null;
    StringBuilder joined = new StringBuilder();
    for (CharSequence part : event.getText()) {
      if (part == null || part.length() == 0) continue;
      if (joined.length() > 0) joined.append('\n');
      joined.append(part);
    }
    return joined.length() == 0 ? null : joined.toString();
  }

  private static String string(CharSequence text) {
    return text == null ? null : text.toString();
  }
}

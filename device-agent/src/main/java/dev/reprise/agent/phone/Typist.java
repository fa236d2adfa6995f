package dev.reprise.agent.phone;

import android.app.UiAutomation;
import android.content.ClipData;
import android.os.PersistableBundle;
import android.os.SystemClock;
import android.view.KeyCharacterMap;
import android.view.KeyEvent;
import android.view.accessibility.AccessibilityNodeInfo;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wrappers.AutomationService;

/**
 * Types at the cursor of the focused field: with keys what a keyboard has, everything else by way of the clipboard, which is then as it was.
 */
final class Typist {
  /** A native field takes the text before its action returns; a web page reads the clipboard a little later. */
  private static final long PASTE_MS = 1_000;
  private static final String LABEL = "reprise";
  /** Keeps System UI's preview of what was copied off the screen (AOSP SystemUI, ClipboardListener; 33 and later, from the shell alone). */
  private static final String NO_PREVIEW = "com.android.systemui.SUPPRESS_CLIPBOARD_OVERLAY";

  private final UiAutomation automation;
  private final Platform platform;
  private final PhoneEvents events;

  Typist(UiAutomation automation, Platform platform, PhoneEvents events) {
    this.automation = automation;
    this.platform = platform;
    this.events = events;
  }

  /** False when no field has the focus, or it does not take the text. */
  boolean commit(String text) throws SourceException, InterruptedException {
    AutomationService.clearCache(automation);
    AccessibilityNodeInfo field = automation.findFocus(AccessibilityNodeInfo.FOCUS_INPUT);
    if (field == null || !field.isEditable()) return false;
    if (text.isEmpty()) return true;
    KeyEvent[] keys = isPlain(text) ? KeyCharacterMap.load(KeyCharacterMap.VIRTUAL_KEYBOARD).getEvents(text.toCharArray()) : null;
    return keys != null ? press(keys) : paste(field, text);
  }

  /** Beyond these a key may be a dead one, or mean something else to the input method in use. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) < ' ' || text.charAt(i) > '~') return false;
    return true;
  }

  private boolean press(KeyEvent[] keys) throws SourceException {
    for (KeyEvent key : keys) {
      // They come with the time at which they were made; the first that is stale would be dropped with all that follow.
      if (!platform.inject(KeyEvent.changeTimeRepeat(key, SystemClock.uptimeMillis(), 0))) return false;
    }
    return true;
  }

  private boolean paste(AccessibilityNodeInfo field, String text) throws InterruptedException {
    ClipData before = platform.clipboard();
    platform.setClipboard(clip(text));
    long seen = events.textChanges();
    boolean accepted = field.performAction(AccessibilityNodeInfo.ACTION_PASTE);
    // Where no change is reported the text may still be fetched: what is found then must not be somebody else's.
    boolean done = !accepted || events.awaitTextChange(seen, PASTE_MS);
    if (before != null && done) platform.setClipboard(before);
    return accepted;
  }

  /** As a clip that shows nothing on the screen. */
  static ClipData clip(String text) {
    ClipData clip = ClipData.newPlainText(LABEL, text);
    PersistableBundle extras = new PersistableBundle();
    extras.putBoolean(NO_PREVIEW, true);
    clip.getDescription().setExtras(extras);
    return clip;
  }
}

package dev.reprise.agent.phone;

import android.app.UiAutomation;
import android.content.ClipData;
import android.os.PersistableBundle;
import android.view.KeyCharacterMap;
import android.view.KeyEvent;
import android.view.accessibility.AccessibilityNodeInfo;
import dev.reprise.agent.source.Clock;
import dev.reprise.agent.source.KeyFrame;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.Refusal;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wrappers.AutomationService;
import java.util.ArrayList;
import java.util.List;

/**
 * Ways to type at the cursor of the focused field: keys for a short text that a keyboard has, the clipboard for everything else, which is
 * afterwards as it was, or without text where it was empty.
 */
final class Typist {
  /** A native field takes the text before its action returns; a web page reads the clipboard a little later. */
  private static final long PASTE_MS = 1_000;
  /** A letter is up to four events, each of which its window handles before the next: what is longer would hold up the screen for seconds. */
  private static final int MOST_BY_KEYS = 50;
  private static final String LABEL = "reprise";
  /** Keeps System UI's preview of what was copied off the screen (AOSP SystemUI, ClipboardListener; 33 and later, from the shell alone). */
  private static final String NO_PREVIEW = "com.android.systemui.SUPPRESS_CLIPBOARD_OVERLAY";
  /** ClipDescription.EXTRA_IS_SENSITIVE, from 33 on: keyboards do not offer it, and nothing shows it. */
  private static final String SENSITIVE = "android.content.extra.IS_SENSITIVE";

  private final UiAutomation automation;
  private final Platform platform;
  private final PhoneEvents events;
  private final Clock clock;

  Typist(UiAutomation automation, Platform platform, PhoneEvents events, Clock clock) {
    this.automation = automation;
    this.platform = platform;
    this.events = events;
    this.clock = clock;
  }

  /** The keys that type {@code text}; null where it is to be pasted. */
  static List<KeyFrame> keys(String text) {
    if (text.length() > MOST_BY_KEYS || !isPlain(text)) return null;
    KeyEvent[] keys = KeyCharacterMap.load(KeyCharacterMap.VIRTUAL_KEYBOARD).getEvents(text.toCharArray());
    if (keys == null) return null;
    List<KeyFrame> frames = new ArrayList<>();
    for (KeyEvent key : keys) frames.add(new KeyFrame(0, 0, key.getAction(), key.getKeyCode(), key.getRepeatCount(), key.getMetaState()));
    return frames;
  }

  /** Beyond these a key may be a dead one, or mean something else to the input method in use. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) < ' ' || text.charAt(i) > '~') return false;
    return true;
  }

  boolean hasField() {
    return field() != null;
  }

  /** False when no field has the focus, or it does not take the text. */
  boolean paste(String text) throws SourceException {
    AccessibilityNodeInfo field = field();
    if (field == null) return false;
    ClipData before = platform.clipboard();
    TextWatch watch = new TextWatch(field.getWindowId());
    boolean isOver = false;
    try (NodeSource.Subscription listening = events.listen(watch)) {
      platform.setClipboard(secret(text));
      long askedMs = clock.uptimeMs();
      // A late no leaves the text there, as does a field that reports no change: it may still be fetched, and must not be somebody else's then.
      boolean accepted = Refusal.check(field.performAction(AccessibilityNodeInfo.ACTION_PASTE), askedMs, clock);
      isOver = !accepted || watch.await(PASTE_MS);
      return accepted;
    } finally {
      if (isOver) putBack(before);
    }
  }

  private void putBack(ClipData before) {
    if (before == null) {
      platform.setClipboard(clip(""));
      return;
    }
    try {
      platform.setClipboard(before);
    } catch (RuntimeException refused) {
      // A picture, say, that the shell may not hand on: it is lost, but what was typed must not stay in its place.
      platform.setClipboard(clip(""));
    }
  }

  private AccessibilityNodeInfo field() {
    AutomationService.clearCache(automation);
    AccessibilityNodeInfo field = automation.findFocus(AccessibilityNodeInfo.FOCUS_INPUT);
    return field != null && field.isEditable() ? field : null;
  }

  /** As a clip that shows nothing on the screen. */
  static ClipData clip(String text) {
    return clip(text, new PersistableBundle());
  }

  private static ClipData secret(String text) {
    PersistableBundle extras = new PersistableBundle();
    extras.putBoolean(SENSITIVE, true);
    return clip(text, extras);
  }

  private static ClipData clip(String text, PersistableBundle extras) {
    ClipData clip = ClipData.newPlainText(LABEL, text);
    extras.putBoolean(NO_PREVIEW, true);
    clip.getDescription().setExtras(extras);
    return clip;
  }
}

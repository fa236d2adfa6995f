package dev.reprise.agent.source;

import java.util.List;

/** One screen, inside {@link NodeSource#read}. */
public interface Screen {
  /** Visible windows of the default display, topmost first. */
  List<? extends Window> windows();

  DisplayInfo display();

  /** True when an input method is shown, whether or not its window is in {@link #windows}. */
  boolean keyboardShown();

  /** Package in the foreground, or null on an empty screen. */
  String foregroundPackage();

  /** "package/class" of the resumed activity, or null where the device does not tell. */
  String foregroundActivity();

  /** Asked after the walk: true when an app did not answer, and what it would have shown is missing. */
  boolean isPartial();
}

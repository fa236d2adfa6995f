package dev.reprise.agent.source;

/** One visible window. */
public interface Window {
  /** Stable while the window lives. */
  int id();

  WindowKind kind();

  /** Z order: a greater layer lies above. */
  int layer();

  /** Null when it has none. */
  String title();

  String packageName();

  /** "package/class" of the activity that owns it; null where the device does not tell, or none does. */
  String activity();

  /** It has input focus. */
  boolean focused();

  /** The user touched it last (AccessibilityWindowInfo.isActive). */
  boolean active();

  /** It takes touches: a toast does not. */
  boolean touchable();

  /** Touches outside its bounds do not reach the windows below. */
  boolean modal();

  Box bounds();

  /** Null when the window shows no accessible content (yet). */
  Node root();
}

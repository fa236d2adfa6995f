package dev.reprise.agent.source;

/** What sort of window it is, as far as the device tells: a phone reports dialogs and popups as APPLICATION, and leaves toasts out. */
public enum WindowKind {
  APPLICATION("application"),
  DIALOG("dialog"),
  POPUP("popup"),
  INPUT_METHOD("input-method"),
  SYSTEM("system"),
  TOAST("toast");

  /** Its name in the protocol. */
  public final String word;

  WindowKind(String word) {
    this.word = word;
  }
}

package dev.reprise.embedded.keyboard;

import android.graphics.Rect;

/** One key: what it does, what is drawn on it, and where it is in the keyboard's own pixels. */
final class Key {
  enum Kind { TEXT, SHIFT, DELETE, SPACE, PAGE, ACTION }

  final Kind kind;
  /** What is typed, or the page that comes up; empty for the others. */
  final String text;
  /** Width in keys of a letter. */
  final float units;
  final Rect bounds = new Rect();

  private Key(Kind kind, String text, float units) {
    this.kind = kind;
    this.text = text;
    this.units = units;
  }

  static Key text(String text) {
    return new Key(Kind.TEXT, text, 1);
  }

  static Key special(Kind kind, String text, float units) {
    return new Key(kind, text, units);
  }

  /** The part of the resource-id that keyboards of phones give to the keys that type nothing; null for the others. */
  String idName() {
    switch (kind) {
      case SHIFT: return "key_pos_shift";
      case DELETE: return "key_pos_del";
      case SPACE: return "key_pos_space";
      case PAGE: return "key_pos_symbol";
      case ACTION: return "key_pos_ime_action";
      default: return null;
    }
  }
}

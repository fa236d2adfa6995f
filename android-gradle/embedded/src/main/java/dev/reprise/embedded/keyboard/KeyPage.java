package dev.reprise.embedded.keyboard;

import android.text.InputType;
import dev.reprise.embedded.keyboard.Key.Kind;
import java.util.ArrayList;
import java.util.List;

/** What lies under the fingers at a time: rows of keys, the last one with the space bar and the action key. */
final class KeyPage {
  static final String LETTERS = "ABC";
  static final String SYMBOLS = "?123";
  static final String MORE_SYMBOLS = "=\\<";
  static final String NUMBERS = "1234";

  final String name;
  final List<List<Key>> rows = new ArrayList<>();

  private KeyPage(String name) {
    this.name = name;
  }

  static KeyPage of(String name) {
    KeyPage page = new KeyPage(name);
    switch (name) {
      case SYMBOLS:
        page.texts("1234567890").texts("@#$_&-+()/").wrapped(Key.special(Kind.PAGE, MORE_SYMBOLS, 1.5f), "*\"':;!?").bottom(LETTERS);
        break;
      case MORE_SYMBOLS:
        page.texts("~`|•√π÷×¶∆").texts("£¢€¥^°={}\\").wrapped(Key.special(Kind.PAGE, SYMBOLS, 1.5f), "%©®™✓[]").bottom(LETTERS);
        break;
      case NUMBERS:
        page.texts("123-").texts("456 ").texts("789").texts("*0#.").add(3, Key.special(Kind.ACTION, "", 1)).add(2, Key.special(Kind.DELETE, "", 1));
        break;
      default:
        page.texts("qwertyuiop").texts("asdfghjkl").wrapped(Key.special(Kind.SHIFT, "", 1.5f), "zxcvbnm").bottom(SYMBOLS);
    }
    return page;
  }

  /** The page that a field of this InputType begins with. */
  static String firstFor(int inputType) {
    int type = inputType & InputType.TYPE_MASK_CLASS;
    boolean digits = type == InputType.TYPE_CLASS_NUMBER || type == InputType.TYPE_CLASS_PHONE || type == InputType.TYPE_CLASS_DATETIME;
    return digits ? NUMBERS : LETTERS;
  }

  /** Places every key; a row with fewer keys than the widest is centred. */
  void layOut(int width, int height, int edge) {
    float widest = 0;
    for (List<Key> row : rows) widest = Math.max(widest, units(row));
    float unit = (width - 2 * edge) / widest;
    float rowHeight = (height - 2 * edge) / (float) rows.size();
    for (int i = 0; i < rows.size(); i++) {
      float left = edge + (widest - units(rows.get(i))) * unit / 2;
      for (Key key : rows.get(i)) {
        key.bounds.set(Math.round(left), Math.round(edge + i * rowHeight), Math.round(left + key.units * unit), Math.round(edge + (i + 1) * rowHeight));
        left += key.units * unit;
      }
    }
  }

  List<Key> keys() {
    List<Key> all = new ArrayList<>();
    for (List<Key> row : rows) all.addAll(row);
    return all;
  }

  private static float units(List<Key> row) {
    float sum = 0;
    for (Key key : row) sum += key.units;
    return sum;
  }

  private KeyPage texts(String characters) {
    List<Key> row = new ArrayList<>();
    characters.codePoints().forEach(c -> row.add(c == ' ' ? Key.special(Kind.SPACE, " ", 1) : Key.text(new String(Character.toChars(c)))));
    rows.add(row);
    return this;
  }

  /** A row between a key of its own and the delete key. */
  private KeyPage wrapped(Key first, String characters) {
    texts(characters);
    List<Key> row = rows.get(rows.size() - 1);
    row.add(0, first);
    row.add(Key.special(Kind.DELETE, "", 1.5f));
    return this;
  }

  private KeyPage bottom(String otherPage) {
    List<Key> row = new ArrayList<>();
    row.add(Key.special(Kind.PAGE, otherPage, 1.5f));
    row.add(Key.text(","));
    row.add(Key.special(Kind.SPACE, " ", 5));
    row.add(Key.text("."));
    row.add(Key.special(Kind.ACTION, "", 1.5f));
    rows.add(row);
    return this;
  }

  private KeyPage add(int row, Key key) {
    rows.get(row).add(key);
    return this;
  }
}

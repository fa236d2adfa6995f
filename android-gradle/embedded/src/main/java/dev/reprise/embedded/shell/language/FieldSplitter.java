package dev.reprise.embedded.shell.language;

import java.util.ArrayList;
import java.util.List;

/** Makes fields of a word: what an expansion yields is split at the characters of IFS, of which blanks count as one and others each. */
final class FieldSplitter {
  static final String DEFAULT_SEPARATORS = " \t\n";

  private final String separators;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private boolean open;
  /** A blank has ended the last field: a separator behind it belongs to the same gap. */
  private boolean blankEnded;

  FieldSplitter(String separators) {
    this.separators = separators == null ? DEFAULT_SEPARATORS : separators;
  }

  /** Text that is not split; it makes a field even when it is empty. */
  void literal(String text) {
    current.append(text);
    open = true;
    blankEnded = false;
  }

  /** Text that is split. */
  void expanded(String text) {
    for (char c : text.toCharArray()) {
      if (separators.indexOf(c) < 0) {
        current.append(c);
        open = true;
        blankEnded = false;
      } else if (isBlank(c)) {
        blankEnded |= open;
        end();
      } else {
        if (!open && !blankEnded) open = true; // Two separators side by side have an empty field between them.
        end();
        blankEnded = false;
      }
    }
  }

  /** Ends the field at hand, if there is one. */
  void end() {
    if (open) fields.add(current.toString());
    current.setLength(0);
    open = false;
  }

  List<String> fields() {
    end();
    return fields;
  }

  static boolean isBlank(char c) {
    return DEFAULT_SEPARATORS.indexOf(c) >= 0;
  }
}

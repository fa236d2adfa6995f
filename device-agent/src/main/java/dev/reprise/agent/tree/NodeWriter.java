package dev.reprise.agent.tree;

import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.NodeFacts;
import dev.reprise.agent.wire.JsonWriter;

/** Writes one node's members under the short names of PROTOCOL.md; what is empty or the default is left out. */
final class NodeWriter {
  /** Copy, paste, cut, set-selection: offered by every field, told by no decision. */
  private static final int FIRST_CLIPBOARD_ACTION = 0x4000;
  private static final int LAST_CLIPBOARD_ACTION = 0x20000;
  /** Focus, select, click, accessibility focus, move by granularity: the flags say it already. */
  private static final int FIRST_SCROLL_ACTION = 0x1000;

  private final JsonWriter json;
  private final int maxText;
  private boolean isCut;

  NodeWriter(JsonWriter json, int maxText) {
    this.json = json;
    this.maxText = maxText;
  }

  /** Whether a text was longer than it may be, and was cut. */
  boolean isCut() {
    return isCut;
  }

  /** Members only; the caller opens the object and closes it after the children. */
  void write(NodeFacts facts, String windowPackage, Box clip) {
    text("c", facts.className);
    text("i", facts.resourceId);
    text("t", ShownText.of(facts));
    text("d", facts.contentDescription);
    text("h", facts.hint);
    text("e", facts.error);
    text("s", facts.stateDescription);
    text("pt", facts.paneTitle);
    text("tt", facts.tooltip);
    text("u", facts.uniqueId);
    if (facts.packageName != null && !facts.packageName.equals(windowPackage)) text("p", facts.packageName);
    bounds(facts, clip);
    json.member("f", NodeFlags.of(facts));
    field(facts);
    if (facts.drawingOrder != 0) json.member("o", facts.drawingOrder);
    if (facts.hasRange) range(facts);
    if (facts.rows >= 0) pair("l", facts.rows, facts.columns);
    if (facts.row >= 0) pair("g", facts.row, facts.column);
    actions(facts.actions);
  }

  private void text(String name, String value) {
    if (value == null || value.isEmpty()) return;
    boolean fits = value.length() <= maxText;
    json.member(name, fits ? value : value.substring(0, maxText));
    isCut |= !fits;
  }

  /** The part that the window and the display leave visible; nothing left is an empty box at the nearest corner. */
  private void bounds(NodeFacts facts, Box clip) {
    int left = clamp(facts.left, clip.left, clip.right);
    int top = clamp(facts.top, clip.top, clip.bottom);
    json.name("b").openArray().value(left).value(top);
    json.value(Math.max(left, clamp(facts.right, clip.left, clip.right)));
    json.value(Math.max(top, clamp(facts.bottom, clip.top, clip.bottom))).closeArray();
  }

  private void field(NodeFacts facts) {
    if (facts.inputType != 0) json.member("it", facts.inputType);
    if (facts.maxTextLength >= 0) json.member("ml", facts.maxTextLength);
    if (facts.selectionStart >= 0) pair("sel", facts.selectionStart, facts.selectionEnd);
  }

  private void range(NodeFacts facts) {
    json.name("r").openArray().value(facts.rangeType).value(facts.rangeMin).value(facts.rangeMax).value(facts.rangeCurrent).closeArray();
  }

  private void actions(int[] ids) {
    boolean any = false;
    for (int id : ids) {
      if (id < FIRST_SCROLL_ACTION || (id >= FIRST_CLIPBOARD_ACTION && id <= LAST_CLIPBOARD_ACTION)) continue;
      if (!any) json.name("a").openArray();
      any = true;
      json.value(id);
    }
    if (any) json.closeArray();
  }

  private void pair(String name, int first, int second) {
    json.name(name).openArray().value(first).value(second).closeArray();
  }

  private static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }
}

package dev.reprise.agent.tree;

import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.Window;
import dev.reprise.agent.wire.JsonWriter;
import java.util.ArrayDeque;

/** Writes a whole screen as the reply of `tree`. The walk is iterative: depth is the app's to choose, the stack is ours. */
public final class TreeWriter {
  private final Caps caps;
  private final JsonWriter json = new JsonWriter(32 * 1024);
  private final NodeWriter nodeWriter;
  private int nodes;
  private boolean truncated;

  public TreeWriter(Caps caps) {
    this.caps = caps;
    this.nodeWriter = new NodeWriter(json, caps.text);
  }

  /** The reply's JSON. {@code generation} and {@code uptimeMs} were read before the screen was. */
  public byte[] write(Screen screen, long generation, long uptimeMs) {
    DisplayInfo display = screen.display();
    json.openObject().member("generation", generation).member("uptimeMs", uptimeMs);
    json.name("display").openArray();
    json.value(display.width).value(display.height).value(display.densityDpi).value(display.rotation).closeArray();
    json.member("keyboard", screen.keyboardShown());
    json.member("package", orEmpty(screen.foregroundPackage()));
    json.member("activity", orEmpty(screen.foregroundActivity()));
    json.name("windows").openArray();
    for (Window window : screen.windows()) window(window, display);
    json.closeArray();
    json.member("nodes", nodes).member("truncated", truncated || nodeWriter.isCut() || screen.isPartial()).closeObject();
    return json.toBytes();
  }

  private void window(Window window, DisplayInfo display) {
    Box bounds = window.bounds();
    String packageName = orEmpty(window.packageName());
    json.openObject().member("id", window.id()).member("kind", window.kind().word).member("layer", window.layer());
    json.member("title", orEmpty(window.title())).member("package", packageName).member("activity", orEmpty(window.activity()));
    json.member("focused", window.focused()).member("active", window.active());
    json.member("touchable", window.touchable()).member("modal", window.modal());
    json.name("bounds").openArray();
    json.value(bounds.left).value(bounds.top).value(bounds.right).value(bounds.bottom).closeArray();
    Node root = window.root();
    if (root != null && hasRoom(0)) {
      json.name("root");
      walk(root, packageName, visible(bounds, display));
    }
    json.closeObject();
  }

  private void walk(Node root, String windowPackage, Box clip) {
    ArrayDeque<Level> open = new ArrayDeque<>();
    open.push(begin(root, windowPackage, clip));
    while (!open.isEmpty()) {
      Level level = open.peek();
      if (level.next == level.count) {
        if (level.written > 0) json.closeArray();
        json.closeObject();
        open.pop();
      } else if (!hasRoom(open.size())) {
        level.next = level.count;
      } else {
        Node child = level.node.child(level.next++);
        if (child == null) continue;
        if (level.written == 0) json.name("k").openArray();
        Level below = begin(child, windowPackage, clip);
        // Only a sibling that went away makes the place in `k` differ from the child index that a reference needs.
        if (level.written != level.next - 1) json.member("n", level.next - 1);
        level.written++;
        open.push(below);
      }
    }
  }

  private Level begin(Node node, String windowPackage, Box clip) {
    nodes++;
    json.openObject();
    nodeWriter.write(node.facts(), windowPackage, clip);
    return new Level(node);
  }

  private boolean hasRoom(int depth) {
    boolean room = depth < caps.depth && nodes < caps.nodes && json.length() < caps.chars;
    if (!room) truncated = true;
    return room;
  }

  private static Box visible(Box window, DisplayInfo display) {
    return new Box(
        Math.max(0, window.left), Math.max(0, window.top), Math.min(display.width, window.right), Math.min(display.height, window.bottom));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** A node whose object is open. */
  private static final class Level {
    final Node node;
    final int count;
    int next;
    /** Children written so far. */
    int written;

    Level(Node node) {
      this.node = node;
      this.count = node.childCount();
    }
  }
}

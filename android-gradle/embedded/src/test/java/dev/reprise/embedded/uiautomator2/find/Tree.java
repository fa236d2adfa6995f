package dev.reprise.embedded.uiautomator2.find;

import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.NodeAction;
import dev.reprise.agent.source.NodeFacts;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.Window;
import dev.reprise.agent.source.WindowKind;
import dev.reprise.embedded.uiautomator2.screen.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** A screen from a line such as "list:(name a, row:(switch on), hidden name b)": a class and a text, or a class and what is below it. */
final class Tree implements Node {
  private final NodeFacts facts = new NodeFacts();
  private final List<Tree> children = new ArrayList<>();
  private static long nextId = 1;

  static Snapshot of(String line) {
    Tree root = new Reader(line).node();
    return Snapshot.take(new OneWindow(root), false, 70);
  }

  @Override
  public NodeFacts facts() {
    return facts;
  }

  @Override
  public int childCount() {
    return children.size();
  }

  @Override
  public Node child(int index) {
    return children.get(index);
  }

  @Override
  public boolean perform(NodeAction action) {
    return false;
  }

  private static final class Reader {
    private final String line;
    private int at;

    Reader(String line) {
      this.line = line;
    }

    Tree node() {
      Tree node = new Tree();
      node.facts.sourceId = nextId++;
      String name = word();
      node.facts.visibleToUser = !name.equals("hidden");
      node.facts.className = name.equals("hidden") ? word() : name;
      node.facts.checkable = node.facts.className.equals("switch");
      if (line.startsWith(":(", at)) {
        do {
          at += line.startsWith(":(", at) ? 2 : 1;
          node.children.add(node());
        } while (line.charAt(at) == ',');
        at++;
      } else {
        node.facts.text = word();
      }
      return node;
    }

    private String word() {
      while (line.charAt(at) == ' ') at++;
      int start = at;
      while (at < line.length() && Character.isLetter(line.charAt(at))) at++;
      return line.substring(start, at);
    }
  }

  private static final class OneWindow implements Screen, Window {
    private final Tree root;

    OneWindow(Tree root) {
      this.root = root;
    }

    @Override public List<OneWindow> windows() { return List.of(this); }
    @Override public DisplayInfo display() { return new DisplayInfo(720, 1280, 320, 0); }
    @Override public boolean keyboardShown() { return false; }
    @Override public boolean isPartial() { return false; }
    @Override public String foregroundPackage() { return null; }
    @Override public String foregroundActivity() { return null; }
    @Override public int id() { return 7; }
    @Override public WindowKind kind() { return WindowKind.APPLICATION; }
    @Override public int layer() { return 0; }
    @Override public String title() { return null; }
    @Override public String packageName() { return "app"; }
    @Override public String activity() { return null; }
    @Override public boolean focused() { return true; }
    @Override public boolean active() { return true; }
    @Override public boolean touchable() { return true; }
    @Override public boolean modal() { return true; }
    @Override public Box bounds() { return new Box(0, 0, 720, 1280); }
    @Override public Node root() { return root; }
  }
}

package dev.reprise.agent.fake;

import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.Window;
import dev.reprise.agent.source.WindowKind;

/** A window over a tree of {@link FakeNode}. */
public final class FakeWindow implements Window {
  public int id = 1;
  public WindowKind kind = WindowKind.APPLICATION;
  public int layer;
  public String title;
  public String packageName = "org.example";
  public String activity;
  public boolean focused;
  public boolean active;
  public boolean touchable = true;
  public boolean modal;
  public Box bounds = new Box(0, 0, 1080, 2400);
  public FakeNode root;

  @Override
  public int id() {
    return id;
  }

  @Override
  public WindowKind kind() {
    return kind;
  }

  @Override
  public int layer() {
    return layer;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String packageName() {
    return packageName;
  }

  @Override
  public String activity() {
    return activity;
  }

  @Override
  public boolean focused() {
    return focused;
  }

  @Override
  public boolean active() {
    return active;
  }

  @Override
  public boolean touchable() {
    return touchable;
  }

  @Override
  public boolean modal() {
    return modal;
  }

  @Override
  public Box bounds() {
    return bounds;
  }

  @Override
  public Node root() {
    return root;
  }
}

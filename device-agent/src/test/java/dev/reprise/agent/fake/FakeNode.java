package dev.reprise.agent.fake;

import dev.reprise.agent.source.Node;
import dev.reprise.agent.source.NodeAction;
import dev.reprise.agent.source.NodeFacts;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** A view with a memory: what was done to it changes what it says of itself. */
public class FakeNode implements Node {
  /** What the view is like now; {@link #facts()} tells it as it is at that moment. */
  public final NodeFacts facts = new NodeFacts();
  public final List<FakeNode> children = new ArrayList<>();
  /** What the view does when it is asked to act; null accepts nothing. */
  public Behaviour behaviour;

  /** What a view does with a node action. */
  public interface Behaviour {
    boolean perform(FakeNode node, NodeAction action);
  }

  public static FakeNode of(String className, String resourceId) {
    FakeNode node = new FakeNode();
    node.facts.className = className;
    node.facts.resourceId = resourceId;
    node.facts.packageName = "org.example";
    node.facts.enabled = true;
    node.facts.visibleToUser = true;
    return node;
  }

  public FakeNode text(String text) {
    facts.text = text;
    return this;
  }

  public FakeNode at(int left, int top, int right, int bottom) {
    facts.left = left;
    facts.top = top;
    facts.right = right;
    facts.bottom = bottom;
    return this;
  }

  public FakeNode with(FakeNode... more) {
    for (FakeNode child : more) children.add(child);
    return this;
  }

  public FakeNode doing(Behaviour behaviour) {
    this.behaviour = behaviour;
    return this;
  }

  @Override
  public NodeFacts facts() {
    NodeFacts copy = new NodeFacts();
    try {
      for (Field field : NodeFacts.class.getFields()) field.set(copy, field.get(facts));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
    return copy;
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
    return behaviour != null && behaviour.perform(this, action);
  }
}

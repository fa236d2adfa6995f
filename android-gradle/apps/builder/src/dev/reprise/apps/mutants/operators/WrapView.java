package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import dev.reprise.apps.mutants.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A frame around a view: it takes the view's place in the layout, and the view fills it. */
final class WrapView implements Operator {
  @Override
  public String kind() {
    return "wrap";
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    return Draw.one(Views.all(app, view -> canBeWrapped(app, view)), random).map(found -> {
      wrap(found.view);
      app.changed(found.layout);
      return Mutation.of(kind()).with("layout", found.layout).with("view", Views.name(app, found.view));
    });
  }

  /** What has no size of its own has it from a style, which a frame does not. */
  private static boolean canBeWrapped(AppFiles app, Element view) {
    Element parent = Views.parent(view);
    if (parent == null || parent.getTagName().equals("Toolbar") || Views.isWalked(app, parent)) return false;
    return Xml.has(view, "layout_width") && Xml.has(view, "layout_height");
  }

  private static void wrap(Element view) {
    Element frame = view.getOwnerDocument().createElement("FrameLayout");
    Views.parent(view).replaceChild(frame, view);
    for (Attr attribute : placing(view)) {
      view.removeAttributeNode(attribute);
      frame.setAttributeNodeNS(attribute);
    }
    for (String side : List.of("layout_width", "layout_height")) {
      Xml.set(view, side, Xml.get(frame, side).equals("wrap_content") ? "wrap_content" : "match_parent");
    }
    frame.appendChild(view);
  }

  private static List<Attr> placing(Element view) {
    List<Attr> placing = new ArrayList<>();
    for (int i = 0; i < view.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) view.getAttributes().item(i);
      if (attribute.getName().startsWith("android:layout_")) placing.add(attribute);
    }
    return placing;
  }
}

package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import dev.reprise.apps.mutants.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Another place for a view: among its siblings, or, where it floats above them, at another corner. */
final class MoveView implements Operator {
  private static final List<String> CORNERS = List.of("bottom|start", "bottom|center_horizontal", "bottom|end");

  @Override
  public String kind() {
    return "move";
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    List<Views> movable = Views.all(app, view -> isFloating(view) || places(view).size() > 1);
    return Draw.one(movable, random).map(found -> {
      app.changed(found.layout);
      Mutation moved = Mutation.of(kind()).with("layout", found.layout).with("view", Views.name(app, found.view));
      return isFloating(found.view) ? floated(found.view, random, moved) : move(found.view, random, moved);
    });
  }

  private static boolean isFloating(Element view) {
    return view.getAttribute("style").equals("@style/Fab");
  }

  private static Mutation floated(Element view, Random random, Mutation moved) {
    String was = Xml.has(view, "layout_gravity") ? Xml.get(view, "layout_gravity") : "bottom|end";
    List<String> others = CORNERS.stream().filter(corner -> !corner.equals(was)).toList();
    String is = Draw.one(others, random).orElseThrow();
    Xml.set(view, "layout_gravity", is);
    return moved.with("was", was).with("is", is);
  }

  private static Mutation move(Element view, Random random, Mutation moved) {
    List<Element> places = places(view);
    int was = places.indexOf(view);
    int is = (was + 1 + random.nextInt(places.size() - 1)) % places.size();
    Node before = is > was ? places.get(is).getNextSibling() : places.get(is);
    Views.parent(view).insertBefore(view, before);
    return moved.with("was", was).with("is", is);
  }

  /** The views around it, itself too, that may change places with each other; none where it cannot move. */
  private static List<Element> places(Element view) {
    Element parent = Views.parent(view);
    if (parent == null || !parent.getTagName().equals("LinearLayout")) return List.of();
    String side = Views.isColumn(parent) ? "layout_height" : "layout_width";
    if (isFixed(view, side)) return List.of();
    List<Element> run = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      if (!isFixed(child, side)) run.add(child);
      else if (run.contains(view)) return run;
      else run.clear();
    }
    return run;
  }

  private static boolean isFixed(Element view, String side) {
    boolean isStyledRow = view.getAttribute("style").equals("@style/FormRow");
    return view.getTagName().equals("Toolbar") || (Views.isGreedy(view, side) && !isStyledRow);
  }
}

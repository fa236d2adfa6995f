package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** A view of some layout, and how to find those that may be changed. */
final class Views {
  /** What is no view but an instruction to the reader of the layout. */
  private static final Set<String> NO_VIEWS = Set.of("include", "merge", "requestFocus", "tag", "ViewStub");

  final String layout;
  final Element view;

  private Views(String layout, Element view) {
    this.layout = layout;
    this.view = view;
  }

  /** In the order of the layouts' names. */
  static List<Views> all(AppFiles app, Predicate<Element> wanted) {
    List<Views> found = new ArrayList<>();
    app.layouts().forEach((name, document) -> {
      for (Element element : Xml.elements(document)) if (isView(element) && wanted.test(element)) found.add(new Views(name, element));
    });
    return found;
  }

  static boolean isView(Element element) {
    return !NO_VIEWS.contains(element.getTagName());
  }

  static Element parent(Element view) {
    return view.getParentNode() instanceof Element ? (Element) view.getParentNode() : null;
  }

  static boolean isColumn(Element view) {
    return view.getTagName().equals("LinearLayout") && Xml.get(view, "orientation").equals("vertical");
  }

  /** Whether the app's code takes this view's children for what they are, one after the other. */
  static boolean isWalked(AppFiles app, Element view) {
    return app.code.walks(original(app, Xml.id(view)));
  }

  /** What the code knows an id by. */
  static String original(AppFiles app, String id) {
    return app.renamedIds.getOrDefault(id, id);
  }

  /** How a record speaks of a view or an entry: by the id that it had, or by what it is. */
  static String name(AppFiles app, Element element) {
    return Xml.id(element).isEmpty() ? element.getTagName() : original(app, Xml.id(element));
  }

  /** A view that takes all the room that is left stays where it is: what comes after it would be seen by nobody. */
  static boolean isGreedy(Element view, String side) {
    String size = Xml.get(view, side);
    return !isView(view) || size.equals("match_parent") || size.isEmpty() || Xml.has(view, "layout_weight");
  }
}

package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import dev.reprise.apps.mutants.Xml;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A line or a hint that was not there, and does nothing. */
final class AddDecoration implements Operator {
  private static final List<List<String>> HINTS = List.of(
      List.of("Everything stays on this phone", "Alles bleibt auf diesem Telefon", "所有内容都保存在此手机上"),
      List.of("More is to come soon", "Bald gibt es hier mehr", "更多内容即将推出"),
      List.of("Swipe less, find more", "Weniger wischen, mehr finden", "少滑动，多发现"));

  @Override
  public String kind() {
    return "decoration-added";
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    return Draw.one(Views.all(app, view -> Views.isColumn(view) && !Xml.children(view).isEmpty()), random).map(found -> {
      List<Element> children = Xml.children(found.view);
      int place = random.nextInt(children.size());
      Element first = children.get(0);
      Node before = place == 0 && first.getTagName().equals("Toolbar") ? first.getNextSibling() : children.get(place);
      Mutation added = Mutation.of(kind()).with("layout", found.layout).with("in", Views.name(app, found.view)).with("place", place);
      Element decoration = isRow(found.layout) ? line(found.view) : hint(app, found.view, random, added);
      found.view.insertBefore(decoration, before);
      app.changed(found.layout);
      return added;
    });
  }

  /** What stands in every row of a list says nothing. */
  private static boolean isRow(String layout) {
    return layout.endsWith("_row") || layout.endsWith("row");
  }

  private static Element line(Element parent) {
    Element line = sized(parent, "View", "1dp");
    Xml.set(line, "background", "@color/divider");
    return line;
  }

  private static Element hint(AppFiles app, Element parent, Random random, Mutation added) {
    List<String> words = HINTS.get(random.nextInt(HINTS.size()));
    app.values.put("values", "string", "decoration", words.get(0));
    app.values.put("values-de", "string", "decoration", words.get(1));
    app.values.put("values-zh", "string", "decoration", words.get(2));
    added.with("text", words.get(0));
    Element hint = sized(parent, "TextView", "wrap_content");
    hint.setAttribute("style", "@style/Text.Secondary");
    Xml.set(hint, "text", "@string/decoration");
    Xml.set(hint, "paddingStart", "20dp");
    Xml.set(hint, "paddingEnd", "20dp");
    return hint;
  }

  private static Element sized(Element parent, String name, String height) {
    Element view = parent.getOwnerDocument().createElement(name);
    Xml.set(view, "layout_width", "match_parent");
    Xml.set(view, "layout_height", height);
    return view;
  }
}

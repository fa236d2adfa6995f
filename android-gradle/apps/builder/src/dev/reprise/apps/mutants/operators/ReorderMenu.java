package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import dev.reprise.apps.mutants.Xml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The entries of a menu in another order. */
final class ReorderMenu implements Operator {
  @Override
  public String kind() {
    return "menu-order";
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    List<Map.Entry<String, Document>> menus = app.menus().entrySet().stream().filter(menu -> items(menu.getValue()).size() > 1).toList();
    return Draw.one(menus, random).map(menu -> {
      Element root = menu.getValue().getDocumentElement();
      List<Element> was = items(menu.getValue());
      List<Element> is = new ArrayList<>(was);
      // By a turn, so that it is never the old order.
      Collections.rotate(is, 1 + random.nextInt(is.size() - 1));
      for (Element item : is) root.appendChild(item);
      app.changed(menu.getKey());
      return Mutation.of(kind()).with("menu", menu.getKey()).with("was", names(app, was)).with("is", names(app, is));
    });
  }

  private static List<Element> items(Document menu) {
    return Xml.children(menu.getDocumentElement());
  }

  private static List<String> names(AppFiles app, List<Element> items) {
    return items.stream().map(item -> Views.name(app, item)).toList();
  }
}

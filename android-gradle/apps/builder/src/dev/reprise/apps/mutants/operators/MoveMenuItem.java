package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import dev.reprise.apps.mutants.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.w3c.dom.Element;

/** A menu's entry that stood in the bar goes behind the three dots, or the other way. */
final class MoveMenuItem implements Operator {
  private final String kind;
  private final boolean toBar;

  MoveMenuItem(String kind, boolean toBar) {
    this.kind = kind;
    this.toBar = toBar;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    List<Runnable> moves = new ArrayList<>();
    List<Mutation> moved = new ArrayList<>();
    app.menus().forEach((name, menu) -> {
      for (Element item : Xml.children(menu.getDocumentElement())) {
        if (!canMove(item)) continue;
        moved.add(Mutation.of(kind).with("menu", name).with("id", Views.name(app, item)).with("title", title(app, item)));
        moves.add(() -> {
          Xml.set(item, "showAsAction", toBar ? "always" : "never");
          app.changed(name);
        });
      }
    });
    if (moves.isEmpty()) return Optional.empty();
    int place = random.nextInt(moves.size());
    moves.get(place).run();
    return Optional.of(moved.get(place));
  }

  private boolean canMove(Element item) {
    boolean isInBar = Xml.get(item, "showAsAction").matches(".*(always|ifRoom).*");
    boolean hasView = Xml.has(item, "actionViewClass") || Xml.has(item, "actionLayout");
    return !Xml.id(item).isEmpty() && !Xml.string(item, "title").isEmpty() && !hasView && Xml.children(item).isEmpty() && isInBar != toBar;
  }

  private static String title(AppFiles app, Element item) {
    return app.original("string/" + Xml.string(item, "title"));
  }
}

package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import dev.reprise.apps.mutants.Xml;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.w3c.dom.Element;

/** A picture, a line or a caption less: one that the app's code does not know of. */
final class RemoveDecoration implements Operator {
  private static final Set<String> DECORATIONS = Set.of("ImageView", "View", "Space", "TextView");

  @Override
  public String kind() {
    return "decoration-removed";
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    return Draw.one(Views.all(app, view -> isDecoration(app, view)), random).map(found -> {
      Mutation removed = Mutation.of(kind()).with("layout", found.layout).with("view", Views.name(app, found.view));
      if (!Xml.string(found.view, "text").isEmpty()) removed.with("text", Xml.get(found.view, "text"));
      Views.parent(found.view).removeChild(found.view);
      app.changed(found.layout);
      return removed;
    });
  }

  private static boolean isDecoration(AppFiles app, Element view) {
    Element parent = Views.parent(view);
    if (parent == null || !DECORATIONS.contains(view.getTagName()) || !Xml.children(view).isEmpty()) return false;
    // An id of the framework's is one that the framework looks for.
    boolean isNamed = Xml.id(view).isEmpty() ? Xml.has(view, "id") : app.code.isUsed(Views.original(app, Xml.id(view)));
    return !isNamed && !Xml.has(view, "tag") && !Xml.has(view, "labelFor") && !Xml.has(view, "onClick");
  }
}

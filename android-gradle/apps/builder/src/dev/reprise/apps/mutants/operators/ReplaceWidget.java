package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import dev.reprise.apps.mutants.Xml;
import java.util.Optional;
import java.util.Random;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A widget of another class: a button with a picture for one with words and the reverse, a field that offers completions for one that does not. */
final class ReplaceWidget implements Operator {
  @Override
  public String kind() {
    return "widget";
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    return Draw.one(Views.all(app, view -> replacement(app, view) != null), random).map(found -> {
      String was = found.view.getTagName();
      String is = replacement(app, found.view);
      Mutation replaced = Mutation.of(kind()).with("layout", found.layout).with("id", Views.name(app, found.view)).with("was", was).with("is", is);
      String label = Xml.string(found.view, was.equals("ImageButton") ? "contentDescription" : "text");
      if (!label.isEmpty()) replaced.with("label", app.original("string/" + label));
      relabel(renamed(found.view, is));
      app.changed(found.layout);
      return replaced;
    });
  }

  /** Null for a view that the code takes for what it is; a field stays a field of the same class for whoever looks from the code. */
  private static String replacement(AppFiles app, Element view) {
    String id = Xml.id(view);
    if (id.isEmpty()) return null;
    Element parent = Views.parent(view);
    boolean takesAny = app.code.takesAnyView(Views.original(app, id)) && (parent == null || !Views.isWalked(app, parent));
    if (view.getTagName().equals("ImageButton") && takesAny && !Xml.string(view, "contentDescription").isEmpty()) return "Button";
    if (view.getTagName().equals("Button") && takesAny && !Xml.string(view, "text").isEmpty()) return "ImageButton";
    return view.getTagName().equals("EditText") ? "AutoCompleteTextView" : null;
  }

  private static Element renamed(Element view, String name) {
    Element other = view.getOwnerDocument().createElement(name);
    while (view.getAttributes().getLength() > 0) {
      Attr attribute = (Attr) view.getAttributes().item(0);
      view.removeAttributeNode(attribute);
      other.setAttributeNodeNS(attribute);
    }
    if (Views.parent(view) == null) view.getOwnerDocument().replaceChild(other, view);
    else Views.parent(view).replaceChild(other, view);
    return other;
  }

  private static void relabel(Element view) {
    if (view.getTagName().equals("Button")) {
      Xml.set(view, "text", Xml.get(view, "contentDescription"));
      Xml.remove(view, "contentDescription");
      Xml.remove(view, "src");
      Xml.set(view, "layout_width", "wrap_content");
      Xml.set(view, "layout_height", "wrap_content");
    } else if (view.getTagName().equals("ImageButton")) {
      Xml.set(view, "contentDescription", Xml.get(view, "text"));
      Xml.remove(view, "text");
      Xml.set(view, "src", "@drawable/ic_check");
    }
  }
}

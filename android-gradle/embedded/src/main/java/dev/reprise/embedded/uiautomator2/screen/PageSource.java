package dev.reprise.embedded.uiautomator2.screen;

import dev.reprise.agent.source.DisplayInfo;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A snapshot as a document: one element a node, called as its class, the attributes of {@link Attributes}. The page source is its text,
 * XPath searches it, so that both always agree.
 */
public final class PageSource {
  public final Document document;
  private final Map<Node, UiElement> elements = new IdentityHashMap<>();
  private final boolean showsInvisible;

  private PageSource(boolean showsInvisible) {
    this.showsInvisible = showsInvisible;
    try {
      this.document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java has an XML parser of its own.", e);
    }
  }

  /** The whole screen under `hierarchy`. */
  public static PageSource of(Snapshot snapshot, List<UiElement> toasts, boolean showsInvisible) {
    PageSource source = new PageSource(showsInvisible);
    Element top = source.document.createElement("hierarchy");
    top.setAttribute("index", "0");
    top.setAttribute("class", "hierarchy");
    DisplayInfo display = snapshot.display;
    top.setAttribute("rotation", Integer.toString(display.rotation));
    top.setAttribute("width", Integer.toString(display.width));
    top.setAttribute("height", Integer.toString(display.height));
    source.document.appendChild(top);
    for (UiElement root : snapshot.roots) source.add(top, root);
    for (UiElement toast : toasts) source.add(top, toast);
    return source;
  }

  /** One element and what is below it. */
  public static PageSource of(UiElement root, boolean showsInvisible) {
    PageSource source = new PageSource(showsInvisible);
    source.add(source.document, root);
    return source;
  }

  /** The element that a node of the document stands for; null for the top and for attributes. */
  public UiElement element(Node node) {
    return elements.get(node);
  }

  private void add(Node above, UiElement element) {
    Element node = document.createElement(XmlNames.element(element.facts.className));
    for (Map.Entry<String, String> entry : Attributes.of(element).entrySet()) node.setAttribute(entry.getKey(), XmlNames.text(entry.getValue()));
    above.appendChild(node);
    elements.put(node, element);
    for (UiElement child : element.children) if (showsInvisible || child.facts.visibleToUser) add(node, child);
  }
}

package dev.reprise.embedded.uiautomator2.screen;

import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** A document of elements and attributes as text, indented by two blanks; attributes stay in the order in which they were set. */
public final class SourceText {
  private final StringBuilder out = new StringBuilder(1 << 14);

  private SourceText() {}

  public static String of(PageSource source) {
    SourceText text = new SourceText();
    text.out.append("<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n");
    Document document = source.document;
    text.element(document.getDocumentElement(), source, 0);
    return text.out.toString();
  }

  private void element(Node node, PageSource source, int depth) {
    String indent = "  ".repeat(depth);
    out.append(indent).append('<').append(node.getNodeName());
    UiElement element = source.element(node);
    // A DOM keeps attributes by name; those of an element are told in the order of the page source.
    if (element != null) Attributes.of(element).forEach((name, value) -> attribute(name, XmlNames.text(value)));
    else others(node.getAttributes());
    if (!node.hasChildNodes()) {
      out.append(" />\n");
      return;
    }
    out.append(">\n");
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) element(child, source, depth + 1);
    out.append(indent).append("</").append(node.getNodeName()).append(">\n");
  }

  private void others(NamedNodeMap attributes) {
    for (int i = 0; i < attributes.getLength(); i++) attribute(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '&') out.append("&amp;");
      else if (c == '<') out.append("&lt;");
      else if (c == '"') out.append("&quot;");
      else if (c == '\n' || c == '\t' || c == '\r') out.append("&#").append((int) c).append(';');
      else out.append(c);
    }
    out.append('"');
  }
}

package dev.reprise.embedded.uiautomator2.find;

import dev.reprise.embedded.uiautomator2.screen.PageSource;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.ArrayList;
import java.util.List;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.NodeList;

/** XPath 1.0 over the page source. */
final class XPathSearch {
  private final String text;
  private final XPathExpression expression;

  XPathSearch(String text) {
    this.text = text;
    try {
      this.expression = XPathFactory.newDefaultInstance().newXPath().compile(text);
    } catch (XPathExpressionException e) {
      throw notUnderstood(e);
    }
  }

  /** The elements among what it names, in document order. */
  List<UiElement> in(PageSource source) {
    NodeList nodes;
    try {
      nodes = (NodeList) expression.evaluate(source.document, XPathConstants.NODESET);
    } catch (XPathExpressionException e) {
      throw notUnderstood(e);
    }
    List<UiElement> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      UiElement element = source.element(nodes.item(i));
      if (element != null) found.add(element);
    }
    return found;
  }

  private SelectorSyntax notUnderstood(XPathExpressionException e) {
    Throwable reason = e.getCause() == null ? e : e.getCause();
    return new SelectorSyntax("`" + text + "` is no XPath 1.0 expression that names elements: " + reason.getMessage());
  }
}

package dev.reprise.apps.mutants;

import dev.reprise.apps.BuildFailure;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Android's XML, as the operators look at it and change it. Attributes without a prefix are Android's. */
public final class Xml {
  private static final String ANDROID = "http://schemas.android.com/apk/res/android";

  private Xml() {}

  static Document read(Path file) throws IOException {
    try {
      return builder().parse(file.toFile());
    } catch (SAXException e) {
      throw new BuildFailure(file + " is no XML: " + e.getMessage(), e);
    }
  }

  static Document empty(String root) {
    Document document = builder().newDocument();
    document.appendChild(document.createElement(root));
    return document;
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every Java reads XML.", e);
    }
  }

  static String print(Document document) {
    try {
      StringWriter text = new StringWriter();
      TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("Every Java writes XML.", e);
    }
  }

  /** A document's elements from its root on, in its order. */
  public static List<Element> elements(Document document) {
    List<Element> all = new ArrayList<>();
    collect(document.getDocumentElement(), all);
    return all;
  }

  private static void collect(Element element, List<Element> all) {
    all.add(element);
    for (Element child : children(element)) collect(child, all);
  }

  public static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element) children.add((Element) node);
    }
    return children;
  }

  public static String get(Element element, String attribute) {
    return element.getAttributeNS(ANDROID, attribute);
  }

  public static boolean has(Element element, String attribute) {
    return element.hasAttributeNS(ANDROID, attribute);
  }

  public static void set(Element element, String attribute, String value) {
    element.setAttributeNS(ANDROID, "android:" + attribute, value);
  }

  public static void remove(Element element, String attribute) {
    element.removeAttributeNS(ANDROID, attribute);
  }

  /** The name of an element's own id; '' where it has none, or one of the framework's. */
  public static String id(Element element) {
    return get(element, "id").matches("@\\+?id/\\w+") ? get(element, "id").replaceAll(".*/", "") : "";
  }

  /** The name of the string that an attribute shows; '' where it shows none of the app's. */
  public static String string(Element element, String attribute) {
    return get(element, attribute).startsWith("@string/") ? get(element, attribute).substring("@string/".length()) : "";
  }
}

package dev.reprise.embedded;

import dev.reprise.embedded.phone.Display.NotIdle;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is on the screen, read from the dump that `uiautomator dump` prints, and touched where it is drawn. */
final class Ui {
  private static final Pattern BOUNDS = Pattern.compile("\\[(-?\\d+),(-?\\d+)\\]\\[(-?\\d+),(-?\\d+)\\]");

  // To find a factory, each jar of the class path is asked, Android's of 200 MB among them: that costs more than the look itself.
  private static final ThreadLocal<DocumentBuilder> DOCUMENTS = ThreadLocal.withInitial(Ui::documents);
  private static final ThreadLocal<XPath> XPATHS = ThreadLocal.withInitial(() -> XPathFactory.newInstance().newXPath());

  /** The soft keyboard's window. */
  static final String KEYBOARD = "//window[@type='TYPE_INPUT_METHOD']";

  private Ui() {}

  static String dump() {
    return dump(false);
  }

  private static String dump(boolean allWindows) {
    try {
      return TestDevice.phone().display().hierarchy(allWindows, 0, 1000);
    } catch (NotIdle e) {
      throw new AssertionError("A dump that waits for nothing cannot be early.", e);
    }
  }

  /** The nodes of the focused window that an XPath names. */
  static NodeList find(String xpath) {
    return find(xpath, dump());
  }

  /** As {@link #find}, in all windows; a window itself is an element, too. */
  static NodeList findAnywhere(String xpath) {
    return find(xpath, dump(true));
  }

  static boolean showsAnywhere(String xpath) {
    return findAnywhere(xpath).getLength() > 0;
  }

  static void awaitAnywhere(String xpath) {
    TestDevice.await(xpath + " in some window", () -> showsAnywhere(xpath));
  }

  static void awaitNowhere(String xpath) {
    TestDevice.await("no " + xpath + " in any window", () -> !showsAnywhere(xpath));
  }

  /** Taps the middle of the first node of any window that the XPath names, once it is there. */
  static void tapAnywhere(String xpath) {
    awaitAnywhere(xpath);
    int[] middle = middle((Element) findAnywhere(xpath).item(0));
    TestDevice.phone().input().tap(middle[0], middle[1]);
  }

  private static DocumentBuilder documents() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new AssertionError("Java has no XML parser.", e);
    }
  }

  private static NodeList find(String xpath, String dump) {
    try {
      Document document = DOCUMENTS.get().parse(new ByteArrayInputStream(dump.getBytes(StandardCharsets.UTF_8)));
      return (NodeList) XPATHS.get().evaluate(xpath, document, XPathConstants.NODESET);
    } catch (Exception e) {
      throw new AssertionError("The dump is no XML, or " + xpath + " no XPath.", e);
    }
  }

  static boolean shows(String xpath) {
    return find(xpath).getLength() > 0;
  }

  static String id(String name) {
    return "//node[@resource-id='" + TestDevice.APP + ":id/" + name + "']";
  }

  static String text(String text) {
    return "//node[@text='" + text + "']";
  }

  /** The text of the one node with this id of the test app. */
  static String textOf(String name) {
    return one(id(name)).getAttribute("text");
  }

  /** The texts of all nodes that the XPath names, from top to bottom. */
  static List<String> texts(String xpath) {
    NodeList nodes = find(xpath);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> ((Element) nodes.item(i)).getAttribute("text")).toList();
  }

  static void awaitShown(String xpath) {
    TestDevice.await(xpath + " on the screen", () -> shows(xpath));
  }

  static void awaitText(String name, String text) {
    TestDevice.await("\"" + text + "\" in " + name, () -> shows(id(name) + "[@text='" + text + "']"));
  }

  /** Taps the middle of the one node that the XPath names, once it is there. */
  static void tap(String xpath) {
    AtomicReference<NodeList> shown = new AtomicReference<>();
    TestDevice.await(xpath + " on the screen", () -> {
      shown.set(find(xpath));
      return shown.get().getLength() > 0;
    });
    int[] middle = middle(one(xpath, shown.get()));
    TestDevice.phone().input().tap(middle[0], middle[1]);
  }

  /** Waits for the soft keyboard, and until the app has made room for it: until then a tap there would be one on a key. */
  static void awaitAboveKeyboard(String xpath) {
    awaitAnywhere(KEYBOARD);
    int top = keyboardTop();
    TestDevice.await(xpath + " above the keyboard at " + top, () -> edge(one(xpath), 4) <= top);
  }

  /** The keyboard's upper edge, which ends at the bottom of the screen. */
  static int keyboardTop() {
    return edge((Element) findAnywhere(KEYBOARD).item(0), 2);
  }

  static int[] middle(Element node) {
    Matcher bounds = BOUNDS.matcher(node.getAttribute("bounds"));
    if (!bounds.matches()) throw new AssertionError("Bounds expected, found " + node.getAttribute("bounds"));
    return new int[] {
      (Integer.parseInt(bounds.group(1)) + Integer.parseInt(bounds.group(3))) / 2, (Integer.parseInt(bounds.group(2)) + Integer.parseInt(bounds.group(4))) / 2
    };
  }

  static int left(Element node) {
    return edge(node, 1);
  }

  static int height(Element node) {
    return edge(node, 4) - edge(node, 2);
  }

  private static int edge(Element node, int which) {
    Matcher bounds = BOUNDS.matcher(node.getAttribute("bounds"));
    if (!bounds.matches()) throw new AssertionError("Bounds expected, found " + node.getAttribute("bounds"));
    return Integer.parseInt(bounds.group(which));
  }

  static Element one(String xpath) {
    return one(xpath, find(xpath));
  }

  private static Element one(String xpath, NodeList nodes) {
    if (nodes.getLength() != 1) throw new AssertionError("Expected one node for " + xpath + ", found " + nodes.getLength() + " in\n" + dump());
    return (Element) nodes.item(0);
  }
}

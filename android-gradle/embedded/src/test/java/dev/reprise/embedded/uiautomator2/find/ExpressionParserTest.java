package dev.reprise.embedded.uiautomator2.find;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.reprise.embedded.uiautomator2.screen.Snapshot;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;

public class ExpressionParserTest {
  private final Snapshot screen = Tree.of("list:(row:(name a, name b), row:(name c, switch on), row:(name a, hidden name z))");

  @Test
  public void aSelectorFindsInReadingOrder() {
    assertEquals("a b c a", texts("new UiSelector().className(\"name\")"));
    assertEquals("a", texts("new UiSelector().className(\"name\").instance(0)"));
    assertEquals("c", texts("UiSelector().className(\"name\").instance(2);"));
    assertEquals("", texts("new UiSelector().text(\"nobody\")"));
  }

  @Test
  public void textsAreComparedAsTheMethodSays() {
    assertEquals("on", texts("new UiSelector().textStartsWith(\"O\")"));
    assertEquals("on", texts("new UiSelector().textContains(\"N\")"));
    assertEquals("a b c a", texts("new UiSelector().textMatches(\"[a-c]\")"));
    assertEquals("", texts("new UiSelector().text(\"A\")"));
    assertEquals("on", texts("new UiSelector().checkable(true)"));
  }

  @Test
  public void aChildIsSearchedBelowEachThatFitsAndAParentBesideIt() {
    assertEquals("c", texts("new UiSelector().className(\"row\").instance(1).childSelector(new UiSelector().className(\"name\"))"));
    assertEquals("c", texts("new UiSelector().text(\"on\").fromParent(new UiSelector().className(\"name\"))"));
  }

  @Test
  public void whatCannotBeSeenIsNotFound() {
    assertEquals("", texts("new UiSelector().text(\"z\")"));
  }

  @Test
  public void aStringKeepsItsBackslashesAndEscapesItsQuotesOnly() {
    assertEquals(Tokens.Kind.STRING, new Tokens("\"\\d+ \\\"x\\\"\"").peek().kind);
    assertEquals("\\d+ \"x\"", new Tokens("\"\\d+ \\\"x\\\"\"").take().text);
  }

  @Test
  public void statementsAndTheCallsOfAScrollableAreKeptInOrder() {
    List<Statement> statements =
        ExpressionParser.parse("new UiScrollable(new UiSelector().scrollable(true)).setAsHorizontalList().scrollIntoView(UiSelector().text(\"a;b\")); new UiSelector()");
    assertEquals(2, statements.size());
    assertEquals(List.of("setAsHorizontalList", "scrollIntoView"), statements.get(0).calls.stream().map(call -> call.method).collect(Collectors.toList()));
    assertEquals(null, statements.get(1).calls);
  }

  @Test
  public void aMistakeIsToldWithItsPlace() {
    SelectorSyntax mistake = assertThrows(SelectorSyntax.class, () -> ExpressionParser.parse("new UiSelector().text(\"a\""));
    assertTrue(mistake.getMessage(), mistake.getMessage().contains("Wanted ')', found the end at 25"));
    for (String wrong :
        new String[] {
          "", "new", "new UiSelector", "new UiSelector().text(1)", "new UiSelector().colour(\"red\")", "new UiSelector().text(\"a)", "new UiSelector().instance(-1)",
          "new UiSelector().instance(1.5)", "new UiSelector() x", "new UiScrollable()", "new UiScrollable(new UiSelector()).scrollIntoView(\"a\")",
          "new UiScrollable(new UiSelector()).fly()", "new UiSelector().textMatches(\"[\")", "new UiSelector().text(\"a\",)",
        }) {
      assertThrows(wrong, SelectorSyntax.class, () -> ExpressionParser.parse(wrong));
    }
  }

  private String texts(String expression) {
    UiSelector selector = ExpressionParser.parse(expression).get(0).selector;
    return SelectorSearch.all(selector, screen.roots).stream().map(UiElement::text).collect(Collectors.joining(" "));
  }
}

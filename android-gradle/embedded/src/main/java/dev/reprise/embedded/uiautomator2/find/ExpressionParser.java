package dev.reprise.embedded.uiautomator2.find;

import dev.reprise.embedded.uiautomator2.find.Statement.ScrollCall;
import dev.reprise.embedded.uiautomator2.find.Tokens.Kind;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads what clients write as Java:
 *
 * <pre>
 * expression  statement (";" statement)* [";"]
 * statement   selector | scrollable
 * selector    ["new"] "UiSelector" "(" ")" ("." name "(" [argument] ")")*
 * scrollable  ["new"] "UiScrollable" "(" selector ")" ("." name "(" [argument ("," argument)*] ")")*
 * argument    string | number | "true" | "false" | selector
 * </pre>
 */
final class ExpressionParser {
  /** UiScrollable's methods and the kinds of their arguments: S selector, T text, N number, B boolean; small letters may be left out. */
  private static final Map<String, String> SCROLLABLE =
      Map.ofEntries(
          Map.entry("setAsHorizontalList", ""), Map.entry("setAsVerticalList", ""), Map.entry("setMaxSearchSwipes", "N"),
          Map.entry("setSwipeDeadZonePercentage", "N"), Map.entry("scrollIntoView", "S"), Map.entry("scrollTextIntoView", "T"),
          Map.entry("scrollDescriptionIntoView", "T"), Map.entry("scrollForward", "n"), Map.entry("scrollBackward", "n"),
          Map.entry("scrollToBeginning", "Nn"), Map.entry("scrollToEnd", "Nn"), Map.entry("flingForward", ""), Map.entry("flingBackward", ""),
          Map.entry("flingToBeginning", "N"), Map.entry("flingToEnd", "N"), Map.entry("getChildByText", "STb"),
          Map.entry("getChildByDescription", "STb"), Map.entry("getChildByInstance", "SN"), Map.entry("getChild", "S"));

  private final Tokens tokens;

  private ExpressionParser(String expression) {
    this.tokens = new Tokens(expression);
  }

  /** At least one statement. @throws SelectorSyntax with what was wanted and where */
  static List<Statement> parse(String expression) {
    ExpressionParser parser = new ExpressionParser(expression);
    List<Statement> statements = new ArrayList<>();
    do {
      statements.add(parser.statement());
    } while (parser.tokens.takeIf(";") && parser.tokens.peek().kind != Kind.END);
    if (parser.tokens.peek().kind != Kind.END) throw parser.tokens.wanted("'.', ';' or the end");
    return statements;
  }

  private Statement statement() {
    tokens.takeIf("new");
    if (!tokens.takeIf("UiScrollable")) return new Statement(selector(), null);
    tokens.expect("(");
    tokens.takeIf("new");
    UiSelector container = selector();
    tokens.expect(")");
    List<ScrollCall> calls = new ArrayList<>();
    while (tokens.takeIf(".")) calls.add(scrollCall());
    return new Statement(container, calls);
  }

  private ScrollCall scrollCall() {
    String method = tokens.name("a method of UiScrollable");
    String kinds = SCROLLABLE.get(method);
    if (kinds == null) throw new SelectorSyntax("UiScrollable has no method `" + method + "` that this server knows.");
    List<Object> arguments = arguments();
    boolean fits = arguments.size() <= kinds.length();
    for (int i = 0; i < kinds.length(); i++) {
      char kind = kinds.charAt(i);
      fits &= i < arguments.size() ? isA(arguments.get(i), Character.toUpperCase(kind)) : Character.isLowerCase(kind);
    }
    if (!fits) throw new SelectorSyntax("UiScrollable's method `" + method + "` does not take these " + arguments.size() + " arguments.");
    return new ScrollCall(method, arguments);
  }

  private static boolean isA(Object argument, char kind) {
    switch (kind) {
      case 'S': return argument instanceof UiSelector;
      case 'T': return argument instanceof String;
      case 'N': return argument instanceof Double;
      default: return argument instanceof Boolean;
    }
  }

  /** From "UiSelector" on; "new" is taken. */
  private UiSelector selector() {
    if (!tokens.takeIf("UiSelector")) throw tokens.wanted("UiSelector or UiScrollable");
    tokens.expect("(");
    tokens.expect(")");
    UiSelector selector = UiSelector.any();
    while (tokens.takeIf(".")) selector = with(selector, tokens.name("a method of UiSelector"), arguments());
    return selector;
  }

  private static UiSelector with(UiSelector selector, String method, List<Object> arguments) {
    if (arguments.size() == 1) {
      Object argument = arguments.get(0);
      if (argument instanceof UiSelector && (method.equals("childSelector"))) return selector.child((UiSelector) argument);
      if (argument instanceof UiSelector && (method.equals("fromParent"))) return selector.fromParent((UiSelector) argument);
      if (argument instanceof Double && method.equals("instance")) return selector.instance(whole(method, argument));
      if (argument instanceof Double && method.equals("index")) {
        int index = whole(method, argument);
        return selector.and(element -> element.index == index);
      }
      Predicate<UiElement> criterion = null;
      if (argument instanceof String) criterion = Criteria.ofText(method, (String) argument);
      if (argument instanceof Boolean) criterion = Criteria.ofFlag(method, (Boolean) argument);
      if (criterion != null) return selector.and(criterion);
    }
    throw new SelectorSyntax("UiSelector has no method `" + method + "` that takes " + arguments.size() + " arguments of these kinds.");
  }

  private static int whole(String method, Object number) {
    double value = (Double) number;
    if (value < 0 || value != Math.rint(value)) throw new SelectorSyntax("UiSelector's method `" + method + "` takes a whole number from 0, not " + value + ".");
    return (int) value;
  }

  private List<Object> arguments() {
    List<Object> arguments = new ArrayList<>();
    tokens.expect("(");
    if (tokens.takeIf(")")) return arguments;
    do arguments.add(argument());
    while (tokens.takeIf(","));
    tokens.expect(")");
    return arguments;
  }

  private Object argument() {
    if (tokens.peek().kind == Kind.STRING) return tokens.take().text;
    if (tokens.takeIf("true")) return true;
    if (tokens.takeIf("false")) return false;
    if (tokens.peek().kind != Kind.NUMBER) {
      tokens.takeIf("new");
      return selector();
    }
    String number = tokens.take().text;
    try {
      return Double.valueOf(number);
    } catch (NumberFormatException e) {
      throw new SelectorSyntax(number + " is no number.");
    }
  }
}

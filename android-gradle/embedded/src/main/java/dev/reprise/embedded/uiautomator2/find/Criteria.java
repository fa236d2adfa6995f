package dev.reprise.embedded.uiautomator2.find;

import dev.reprise.agent.source.NodeFacts;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The methods of UiSelector that name a property, each as a test of an element. */
final class Criteria {
  private static final Map<String, Function<UiElement, String>> TEXTS =
      Map.of(
          "text", UiElement::text,
          "description", element -> element.facts.contentDescription,
          "className", element -> element.facts.className,
          "resourceId", element -> element.facts.resourceId,
          "packageName", element -> element.facts.packageName);

  private static final Map<String, Function<NodeFacts, Boolean>> FLAGS =
      Map.of(
          "checkable", facts -> facts.checkable,
          "checked", facts -> facts.checked,
          "clickable", facts -> facts.clickable,
          "enabled", facts -> facts.enabled,
          "focusable", facts -> facts.focusable,
          "focused", facts -> facts.focused,
          "longClickable", facts -> facts.longClickable,
          "scrollable", facts -> facts.scrollable,
          "selected", facts -> facts.selected);

  private Criteria() {}

  /** What a method with a string asks for; null when UiSelector has none of that name. */
  static Predicate<UiElement> ofText(String method, String wanted) {
    String lower = wanted.toLowerCase(Locale.ROOT);
    Function<UiElement, String> exact = TEXTS.get(method);
    if (exact != null) return element -> wanted.equals(exact.apply(element));
    Function<UiElement, String> text = textBefore(method, "Contains", "text", "description");
    if (text != null) return element -> text.apply(element) != null && text.apply(element).toLowerCase(Locale.ROOT).contains(lower);
    Function<UiElement, String> start = textBefore(method, "StartsWith", "text", "description");
    if (start != null) return element -> start.apply(element) != null && start.apply(element).toLowerCase(Locale.ROOT).startsWith(lower);
    Function<UiElement, String> matched = textBefore(method, "Matches", "text", "description", "className", "resourceId", "packageName");
    if (matched == null) return null;
    Pattern pattern = pattern(wanted);
    return element -> matched.apply(element) != null && pattern.matcher(matched.apply(element)).matches();
  }

  /** What a method with true or false asks for; null when UiSelector has none of that name. */
  static Predicate<UiElement> ofFlag(String method, boolean wanted) {
    Function<NodeFacts, Boolean> flag = FLAGS.get(method);
    return flag == null ? null : element -> flag.apply(element.facts) == wanted;
  }

  private static Function<UiElement, String> textBefore(String method, String ending, String... properties) {
    for (String property : properties) if (method.equals(property + ending)) return TEXTS.get(property);
    return null;
  }

  private static Pattern pattern(String expression) {
    try {
      return Pattern.compile(expression, Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      throw new SelectorSyntax("\"" + expression + "\" is no regular expression: " + e.getDescription());
    }
  }
}

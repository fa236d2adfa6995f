package dev.reprise.embedded.uiautomator2.find;

import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One way to name elements: a strategy of WebDriver with its selector, understood once. */
public abstract class Locator {
  /** An id that names its package; others get that of the app under test. */
  private static final Pattern FULL_ID = Pattern.compile("^[a-zA-Z_][a-zA-Z0-9._]*:[^/]+/\\S+$");

  /** The elements that it names, in reading order; only the first when one is enough. */
  abstract List<UiElement> find(Finder finder, UiElement context, boolean one) throws SourceException, InterruptedException;

  /** @param idPackage completes an id without a package; null leaves ids as they are */
  public static Locator of(String strategy, String selector, String idPackage) {
    try {
      switch (strategy) {
        case "id":
          String id = idPackage == null || FULL_ID.matcher(selector).matches() ? selector : idPackage + ":id/" + selector;
          return property(element -> id.equals(element.facts.resourceId));
        case "accessibility id":
          return property(element -> selector.equals(element.facts.contentDescription));
        case "class name":
          String name = selector.startsWith(".") ? "android.widget" + selector : selector;
          return property(element -> name.equals(element.facts.className));
        case "xpath":
          return xpath(new XPathSearch(selector));
        case "-android uiautomator":
          return statements(ExpressionParser.parse(selector));
        default:
          throw CommandFailure.invalidSelector(
              "Selector strategy '" + strategy + "' is not supported; these are: id, xpath, accessibility id, class name, -android uiautomator.");
      }
    } catch (SelectorSyntax e) {
      throw CommandFailure.invalidSelector(e.getMessage());
    }
  }

  /** What a client of the JSON-RPC server names. */
  public static Locator of(SelectorFields fields) {
    return statements(List.of(new Statement(fields.selector, null)));
  }

  private static Locator property(Predicate<UiElement> wanted) {
    return new Locator() {
      @Override
      List<UiElement> find(Finder finder, UiElement context, boolean one) throws SourceException {
        List<UiElement> found = new ArrayList<>();
        if (context == null) for (UiElement root : finder.roots()) collect(root, wanted, one, found);
        else for (UiElement child : context.children()) collect(child, wanted, one, found);
        return found;
      }
    };
  }

  /** As UiAutomator's ByMatcher: what cannot be seen is not looked into. */
  private static void collect(UiElement element, Predicate<UiElement> wanted, boolean one, List<UiElement> found) {
    if (!element.facts.visibleToUser || (one && !found.isEmpty())) return;
    if (wanted.test(element)) found.add(element);
    for (UiElement child : element.children()) collect(child, wanted, one, found);
  }

  private static Locator xpath(XPathSearch search) {
    return new Locator() {
      @Override
      List<UiElement> find(Finder finder, UiElement context, boolean one) throws SourceException {
        List<UiElement> found = search.in(finder.source(context));
        return one && found.size() > 1 ? found.subList(0, 1) : found;
      }
    };
  }

  private static Locator statements(List<Statement> statements) {
    return new Locator() {
      @Override
      List<UiElement> find(Finder finder, UiElement context, boolean one) throws SourceException, InterruptedException {
        List<UiElement> found = new ArrayList<>();
        // One element is asked for with the first statement alone, as the UiAutomator2 server does.
        for (Statement statement : one ? statements.subList(0, 1) : statements) {
          UiSelector selector = statement.calls == null ? statement.selector : new ScrollRun(finder, statement).run();
          if (selector == null) continue;
          List<UiElement> roots = context == null ? finder.roots() : finder.visibleChildren(context);
          if (!one) SelectorSearch.all(selector, roots).stream().filter(element -> !found.contains(element)).forEach(found::add);
          else if (SelectorSearch.first(selector, roots) != null) found.add(SelectorSearch.first(selector, roots));
        }
        return found;
      }
    };
  }
}

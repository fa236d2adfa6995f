package dev.reprise.embedded.uiautomator2.find;

import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.protocol.Settings;
import dev.reprise.embedded.uiautomator2.gesture.Gestures;
import dev.reprise.embedded.uiautomator2.screen.PageSource;
import dev.reprise.embedded.uiautomator2.screen.Snapshot;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import dev.reprise.embedded.uiautomator2.screen.Watch;
import java.util.ArrayList;
import java.util.List;

/** Finds elements on the screen as it is once it has come to rest, as the session's settings say. */
public final class Finder {
  /** How deep a known element is searched again: deeper than any setting lets it be found. */
  private static final int ALL = 500;
  private static final long LOOK_MS = 50;

  private final NodeSource source;
  private final Watch watch;
  final Gestures gestures;
  private final Settings settings;
  private Snapshot snapshot;

  public Finder(NodeSource source, Watch watch, Gestures gestures, Settings settings) {
    this.source = source;
    this.watch = watch;
    this.gestures = gestures;
    this.settings = settings;
  }

  /** The elements that a locator names, within {@code context} when it is not null; empty for none. */
  public List<UiElement> find(Locator locator, UiElement context, boolean one) throws SourceException, InterruptedException {
    refresh();
    try {
      return locator.find(this, context, one);
    } catch (SelectorSyntax e) {
      throw CommandFailure.invalidSelector(e.getMessage());
    }
  }

  /** Scrolls a container as a method of UiScrollable does. @return whether there is more in that direction, or the wanted thing is in view */
  public boolean scroll(SelectorFields container, boolean vertical, String method, List<Object> arguments) throws SourceException, InterruptedException {
    refresh();
    List<Statement.ScrollCall> calls = List.of(new Statement.ScrollCall(vertical ? "setAsVerticalList" : "setAsHorizontalList", List.of()), new Statement.ScrollCall(method, arguments));
    ScrollRun run = new ScrollRun(this, new Statement(container.selector, calls));
    if (run.run() == null) return false;
    return method.equals("scrollIntoView") || run.goesOn(!method.endsWith("Backward") && !method.endsWith("ToBeginning"));
  }

  /** Scrolls until a thing is in view. @param container null for the first that scrolls @return whether it is in view */
  public boolean scrollTo(UiElement container, String strategy, String selector, int maxSwipes) throws SourceException, InterruptedException {
    UiSelector wanted = SelectorFields.named(strategy, selector);
    UiSelector scrollable = container == null ? SelectorFields.scrollable() : UiSelector.of(element -> element.id().equals(container.id()));
    refresh();
    List<Statement.ScrollCall> calls = new ArrayList<>();
    if (maxSwipes > 0) calls.add(new Statement.ScrollCall("setMaxSearchSwipes", List.of((double) maxSwipes)));
    calls.add(new Statement.ScrollCall("scrollIntoView", List.of(wanted)));
    return new ScrollRun(this, new Statement(scrollable, calls)).run() != null;
  }

  /** The screen at rest, read anew. */
  public Snapshot refresh() throws SourceException, InterruptedException {
    watch.awaitIdle(settings.number("waitForIdleTimeout"));
    snapshot = read();
    return snapshot;
  }

  /** The element with this id as it is now, wherever it is on the screen; null when it is gone. */
  public UiElement again(String id) throws SourceException, InterruptedException {
    for (UiElement toast : toasts()) if (toast.id().equals(id)) return toast;
    watch.awaitIdle(settings.number("waitForIdleTimeout"));
    return Snapshot.of(source, true, ALL).first(element -> element.id().equals(id));
  }

  /** The page source of the screen, or of what is below an element. */
  public PageSource source(UiElement context) throws SourceException {
    boolean showsInvisible = settings.flag("allowInvisibleElements");
    if (context != null && settings.flag("limitXPathContextScope")) return PageSource.of(context, showsInvisible);
    return PageSource.of(snapshot(), toasts(), showsInvisible);
  }

  /** The first element that a selector names, for which the screen is given time, as UiObject does before it acts; null when it does not come. */
  UiElement awaitFirst(UiSelector selector) throws SourceException, InterruptedException {
    long deadlineMs = source.clock().uptimeMs() + settings.number("waitForSelectorTimeout");
    for (UiElement found = SelectorSearch.first(selector, roots()); ; found = SelectorSearch.first(selector, refresh().roots)) {
      long nowMs = source.clock().uptimeMs();
      if (found != null || nowMs >= deadlineMs) return found;
      source.clock().sleepUntil(Math.min(deadlineMs, nowMs + LOOK_MS));
    }
  }

  List<UiElement> roots() throws SourceException {
    return snapshot().roots;
  }

  List<UiElement> visibleChildren(UiElement context) {
    List<UiElement> visible = new ArrayList<>();
    for (UiElement child : context.children()) if (child.facts.visibleToUser) visible.add(child);
    return visible;
  }

  private List<UiElement> toasts() {
    return settings.flag("enableNotificationListener") ? watch.toasts() : List.of();
  }

  private Snapshot snapshot() throws SourceException {
    if (snapshot == null) snapshot = read();
    return snapshot;
  }

  private Snapshot read() throws SourceException {
    return Snapshot.of(source, settings.flag("enableMultiWindows"), (int) settings.number("snapshotMaxDepth"));
  }
}

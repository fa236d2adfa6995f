package dev.reprise.embedded.uiautomator2.find;

import android.view.accessibility.AccessibilityNodeInfo;
import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.find.Statement.ScrollCall;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.List;

/** Runs the methods of a UiScrollable: it swipes as UiAutomator does, and says what is to be searched afterwards. */
final class ScrollRun {
  /** UiScrollable.SCROLL_STEPS and FLING_STEPS, at 5 ms each. */
  private static final long SCROLL_MS = 55 * 5;
  private static final long FLING_MS = 5 * 5;
  private static final int STEP_MS = 5;

  private final Finder finder;
  private final Statement statement;
  private boolean horizontal;
  private int maxSwipes = 30;
  private double deadZone = 0.1;

  ScrollRun(Finder finder, Statement statement) {
    this.finder = finder;
    this.statement = statement;
  }

  /** What the statement names, to be searched on the whole screen; null when it was scrolled for and is not there. */
  UiSelector run() throws SourceException, InterruptedException {
    UiSelector result = statement.selector;
    for (ScrollCall call : statement.calls) {
      UiSelector named = run(call);
      if (named == null) return null;
      if (named != statement.selector) result = named;
    }
    return result;
  }

  private UiSelector run(ScrollCall call) throws SourceException, InterruptedException {
    switch (call.method) {
      case "setAsHorizontalList": horizontal = true; return statement.selector;
      case "setAsVerticalList": horizontal = false; return statement.selector;
      case "setMaxSearchSwipes": maxSwipes = (int) call.number(0, maxSwipes); return statement.selector;
      case "setSwipeDeadZonePercentage": deadZone = call.number(0, deadZone); return statement.selector;
      case "scrollForward": swipe(true, steps(call, 0)); return statement.selector;
      case "scrollBackward": swipe(false, steps(call, 0)); return statement.selector;
      case "flingForward": swipe(true, FLING_MS); return statement.selector;
      case "flingBackward": swipe(false, FLING_MS); return statement.selector;
      case "scrollToEnd": swipeToEnd(true, (int) call.number(0, 0), steps(call, 1)); return statement.selector;
      case "scrollToBeginning": swipeToEnd(false, (int) call.number(0, 0), steps(call, 1)); return statement.selector;
      case "flingToEnd": swipeToEnd(true, (int) call.number(0, 0), FLING_MS); return statement.selector;
      case "flingToBeginning": swipeToEnd(false, (int) call.number(0, 0), FLING_MS); return statement.selector;
      case "scrollIntoView": return intoView(call.selector(0), true);
      case "scrollTextIntoView": return intoView(UiSelector.of(Criteria.ofText("text", call.string(0))), true);
      case "scrollDescriptionIntoView": return intoView(UiSelector.of(Criteria.ofText("description", call.string(0))), true);
      case "getChild": return statement.selector.child(call.selector(0));
      case "getChildByInstance": return statement.selector.child(call.selector(0).instance((int) call.number(1, 0)));
      case "getChildByText": return row(call, "text");
      default: return row(call, "description");
    }
  }

  /** The row of a list that shows a text, itself or somewhere inside. */
  private UiSelector row(ScrollCall call, String property) throws SourceException, InterruptedException {
    UiSelector text = UiSelector.of(Criteria.ofText(property, call.string(1)));
    if (intoView(text, call.flag(2, true)) == null) return null;
    UiSelector pattern = call.selector(0);
    UiElement container = container();
    for (int i = 0; ; i++) {
      UiElement row = SelectorSearch.first(pattern.instance(i), finder.visibleChildren(container));
      if (row == null) return null;
      if (SelectorSearch.first(text, List.of(row)) != null) return UiSelector.of(element -> element == row);
    }
  }

  /** Null when it is nowhere in the container. */
  private UiSelector intoView(UiSelector wanted, boolean mayScroll) throws SourceException, InterruptedException {
    // As the UiAutomator2 server: what is on the screen already is not scrolled for, and needs no container.
    if (SelectorSearch.first(wanted, finder.roots()) != null) return wanted;
    if (!mayScroll) return null;
    swipeToEnd(false, maxSwipes, SCROLL_MS);
    for (int swipes = 0; ; swipes++) {
      if (SelectorSearch.first(wanted, finder.visibleChildren(container())) != null) return wanted;
      if (swipes == maxSwipes || !swipe(true, SCROLL_MS)) break;
    }
    return SelectorSearch.first(wanted, finder.roots()) != null ? wanted : null;
  }

  boolean goesOn(boolean forward) throws SourceException, InterruptedException {
    return canScroll(container(), forward);
  }

  private void swipeToEnd(boolean forward, int most, long durationMs) throws SourceException, InterruptedException {
    for (int i = 0; i < most && canScroll(container(), forward); i++) if (!swipe(forward, durationMs)) return;
  }

  /** @return whether anything was left to scroll when it began */
  private boolean swipe(boolean forward, long durationMs) throws SourceException, InterruptedException {
    UiElement container = container();
    if (!canScroll(container, forward)) return false;
    Box box = container.bounds();
    int width = box.right - box.left;
    int height = box.bottom - box.top;
    int low = horizontal ? box.left + (int) (width * deadZone) : box.top + (int) (height * deadZone);
    int high = horizontal ? box.right - (int) (width * deadZone) : box.bottom - (int) (height * deadZone);
    int from = forward ? high : low;
    int to = forward ? low : high;
    int across = horizontal ? (box.top + box.bottom) / 2 : (box.left + box.right) / 2;
    if (horizontal) finder.gestures.line(from, across, to, across, durationMs, 0);
    else finder.gestures.line(across, from, across, to, durationMs, 0);
    finder.refresh();
    return true;
  }

  private UiElement container() throws SourceException, InterruptedException {
    UiElement container = finder.awaitFirst(statement.selector);
    if (container == null) throw CommandFailure.noSuchElement("Nothing on the screen is the UiScrollable that was named.");
    return container;
  }

  private static boolean canScroll(UiElement container, boolean forward) {
    return container.offers(forward ? AccessibilityNodeInfo.ACTION_SCROLL_FORWARD : AccessibilityNodeInfo.ACTION_SCROLL_BACKWARD);
  }

  private static long steps(ScrollCall call, int at) {
    return (long) call.number(at, SCROLL_MS / (double) STEP_MS) * STEP_MS;
  }
}

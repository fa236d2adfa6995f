package dev.reprise.embedded.uiautomator2.command;

import dev.reprise.agent.gesture.GesturePlayer;
import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.NodeAction;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.uiautomator2.find.Finder;
import dev.reprise.embedded.uiautomator2.find.Locator;
import dev.reprise.embedded.uiautomator2.gesture.Gestures;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.screen.LiveNodes;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import dev.reprise.embedded.uiautomator2.screen.Watch;

/** What the commands work with: the screen, the fingers, and the ways to find elements on it. */
final class Desk {
  final NodeSource source;
  final Watch watch;
  final Gestures gestures;

  Desk(NodeSource source, Watch watch) {
    this.source = source;
    this.watch = watch;
    this.gestures = new Gestures(source, new GesturePlayer(source));
  }

  Finder finder(Session session) {
    return new Finder(source, watch, gestures, session.settings);
  }

  /** The element that the request names in its path, as it is now. */
  UiElement element(Call call) throws SourceException, InterruptedException {
    return element(call.session, call.path("id"));
  }

  UiElement element(Session session, String id) throws SourceException, InterruptedException {
    return session.elements.require(id, finder(session));
  }

  /** An id without a package belongs to the app under test, as far as the client has named one. */
  static Locator locator(Session session, String strategy, String selector) {
    String app = session.capabilities.optString("appPackage", "io.appium.uiautomator2.server");
    return Locator.of(strategy, selector, session.settings.flag("disableIdLocatorAutocompletion") ? null : app);
  }

  void awaitIdle(Session session) throws InterruptedException {
    watch.awaitIdle(session.settings.number("waitForIdleTimeout"));
  }

  /** @return false when the node refused the action */
  boolean perform(Session session, UiElement element, NodeAction action) throws SourceException {
    LiveNodes.Outcome outcome = LiveNodes.perform(source, element, action);
    if (outcome == LiveNodes.Outcome.GONE) throw session.elements.stale(element.id());
    return outcome == LiveNodes.Outcome.DONE;
  }

  static float[] centre(UiElement element) {
    Box box = element.bounds();
    // As Rect.centerX: whole pixels, rounded down.
    return new float[] {(box.left + box.right) >> 1, (box.top + box.bottom) >> 1};
  }

  void click(UiElement element) throws SourceException, InterruptedException {
    float[] centre = centre(element);
    gestures.click(centre[0], centre[1]);
  }

  /** The element that has input focus. */
  UiElement focused(Session session) throws SourceException, InterruptedException {
    UiElement focused = finder(session).refresh().first(element -> element.facts.focused && element.facts.visibleToUser);
    if (focused == null) throw CommandFailure.noSuchElement("No element has input focus.");
    return focused;
  }
}

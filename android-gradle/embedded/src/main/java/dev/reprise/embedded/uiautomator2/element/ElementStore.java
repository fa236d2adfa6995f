package dev.reprise.embedded.uiautomator2.element;

import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.uiautomator2.find.Finder;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.screen.UiElement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * The elements that a session was told of. Each is looked up on the screen whenever it is used: what is kept is its name, never its place.
 */
public final class ElementStore {
  /** WebDriver's name of an element's id, and the older one. */
  public static final String KEY = "element-6066-11e4-a52e-4f735466cecf";
  private static final String OLD_KEY = "ELEMENT";
  /** As many as the UiAutomator2 server keeps; those that were used longest ago go first. */
  private static final int MOST = 500;

  private final Map<String, String> descriptions =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  /** Remembers an element, with what found it, and tells it as WebDriver does. */
  public JSONObject tell(UiElement element, String foundBy) throws JSONException {
    String id = element.id();
    descriptions.put(id, foundBy);
    return new JSONObject().put(KEY, id).put(OLD_KEY, id);
  }

  /** The element as it is now. @throws CommandFailure when it was never told of, or is gone from the screen */
  public UiElement require(String id, Finder finder) throws SourceException, InterruptedException {
    String foundBy = descriptions.get(id);
    if (foundBy == null) throw CommandFailure.noSuchElement("The element " + id + " was never found in this session, or is forgotten: find it first.");
    UiElement element = finder.again(id);
    if (element == null) throw stale(id);
    return element;
  }

  /** For an element that went away between being found and being acted upon. */
  public CommandFailure stale(String id) {
    return CommandFailure.stale("The element " + id + ", found by " + descriptions.get(id) + ", is no longer on the screen. Find it again.");
  }

  /** The id in a reference to an element; null when it holds none. */
  public static String idIn(JSONObject reference) {
    return reference == null ? null : reference.optString(KEY, reference.optString(OLD_KEY, null));
  }
}

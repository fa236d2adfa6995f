package dev.reprise.embedded.uiautomator2.gesture;

import dev.reprise.agent.gesture.Finger;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * WebDriver's actions, understood: strokes of fingers and keys, each with its time. Every input source counts its own time from the start,
 * as the UiAutomator2 server has it.
 */
public final class ActionSequence {
  /** One finger from its touch to its lift; times count from the start of the sequence. */
  static final class Stroke {
    final List<float[]> points = new ArrayList<>();

    long startMs() {
      return (long) points.get(0)[2];
    }

    long endMs() {
      return (long) points.get(points.size() - 1)[2];
    }

    Finger from(long originMs) {
      float[] x = new float[points.size()];
      float[] y = new float[x.length];
      long[] atMs = new long[x.length];
      for (int i = 0; i < x.length; i++) {
        x[i] = points.get(i)[0];
        y[i] = points.get(i)[1];
        atMs[i] = (long) points.get(i)[2] - originMs;
      }
      return new Finger(x, y, atMs);
    }
  }

  static final class Key {
    final long atMs;
    final boolean down;
    final int codePoint;

    Key(long atMs, boolean down, int codePoint) {
      this.atMs = atMs;
      this.down = down;
      this.codePoint = codePoint;
    }
  }

  /** Where an element is, when a pointer moves relative to it: its centre. */
  public interface Places {
    float[] centre(JSONObject element) throws Exception;
  }

  final List<Stroke> strokes = new ArrayList<>();
  final List<Key> keys = new ArrayList<>();
  private final Places places;

  private ActionSequence(Places places) {
    this.places = places;
  }

  public static ActionSequence parse(JSONArray sources, Places places) throws Exception {
    ActionSequence sequence = new ActionSequence(places);
    for (int i = 0; i < sources.length(); i++) sequence.add(sources.getJSONObject(i));
    sequence.strokes.sort(Comparator.comparingLong(Stroke::startMs));
    sequence.keys.sort(Comparator.comparingLong(key -> key.atMs));
    return sequence;
  }

  private void add(JSONObject source) throws Exception {
    JSONArray items = source.optJSONArray("actions");
    if (items == null) throw CommandFailure.invalidArgument("The action source '" + source.optString("id") + "' has no 'actions'.");
    switch (source.optString("type")) {
      case "none": break; // Pauses alone: nothing waits for them.
      case "key": addKeys(source, items); break;
      case "pointer": addPointer(source, items); break;
      default: throw CommandFailure.invalidArgument("The action source '" + source.optString("id") + "' must be of type none, key or pointer, not '" + source.optString("type") + "'.");
    }
  }

  private void addKeys(JSONObject source, JSONArray items) throws JSONException {
    long atMs = 0;
    for (int i = 0; i < items.length(); i++) {
      JSONObject item = items.getJSONObject(i);
      String type = item.optString("type");
      String value = item.optString("value");
      if (type.equals("pause")) atMs += durationMs(item);
      else if ((type.equals("keyDown") || type.equals("keyUp")) && !value.isEmpty()) keys.add(new Key(atMs, type.equals("keyDown"), value.codePointAt(0)));
      else throw unexpected(source, item);
    }
  }

  private void addPointer(JSONObject source, JSONArray items) throws Exception {
    long atMs = 0;
    float[] at = null;
    Stroke stroke = null;
    for (int i = 0; i < items.length(); i++) {
      JSONObject item = items.getJSONObject(i);
      switch (item.optString("type")) {
        case "pause":
          atMs += durationMs(item);
          break;
        case "pointerMove":
          float[] to = target(source, item, at);
          if (stroke != null) stroke.points.add(new float[] {at[0], at[1], atMs});
          atMs += durationMs(item);
          at = to;
          if (stroke != null) stroke.points.add(new float[] {at[0], at[1], atMs});
          break;
        case "pointerDown":
          if (at == null || stroke != null) throw unexpected(source, item);
          stroke = new Stroke();
          stroke.points.add(new float[] {at[0], at[1], atMs});
          break;
        case "pointerUp":
          if (stroke == null) throw unexpected(source, item);
          stroke.points.add(new float[] {at[0], at[1], atMs});
          strokes.add(stroke);
          stroke = null;
          break;
        default:
          throw unexpected(source, item);
      }
    }
    if (stroke != null) {
      throw CommandFailure.invalidArgument("The pointer '" + source.optString("id") + "' goes down and never up; a finger cannot stay on this screen between two commands.");
    }
  }

  private float[] target(JSONObject source, JSONObject item, float[] from) throws Exception {
    Object origin = item.opt("origin");
    float x = (float) item.optDouble("x", 0);
    float y = (float) item.optDouble("y", 0);
    if (origin == null || "viewport".equals(origin)) {
      if (!item.has("x") || !item.has("y")) throw CommandFailure.invalidArgument("A pointerMove of '" + source.optString("id") + "' needs x and y.");
      return new float[] {x, y};
    }
    if ("pointer".equals(origin)) {
      if (from == null) throw CommandFailure.invalidArgument("The pointer '" + source.optString("id") + "' moves from where it is before it was anywhere.");
      return new float[] {from[0] + x, from[1] + y};
    }
    if (!(origin instanceof JSONObject)) throw CommandFailure.invalidArgument("A pointerMove's origin must be viewport, pointer or an element, not '" + origin + "'.");
    float[] centre = places.centre((JSONObject) origin);
    return new float[] {centre[0] + x, centre[1] + y};
  }

  private static long durationMs(JSONObject item) {
    double duration = item.optDouble("duration", 0);
    if (Double.isNaN(duration) || duration < 0 || duration > 600_000) {
      throw CommandFailure.invalidArgument("The duration of a " + item.optString("type") + " must be 0 to 600000 ms, not " + item.opt("duration") + ".");
    }
    return (long) duration;
  }

  private static CommandFailure unexpected(JSONObject source, JSONObject item) {
    return CommandFailure.invalidArgument("The action source '" + source.optString("id") + "' cannot do this at this point: " + item + ".");
  }
}

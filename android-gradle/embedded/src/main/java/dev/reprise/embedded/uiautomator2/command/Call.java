package dev.reprise.embedded.uiautomator2.command;

import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;

import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;

/** One request to a command: the names in its path, and its body. */
final class Call {
  /** Null for the few commands that need none. */
  final Session session;
  private final Map<String, String> path;
  private final String text;
  private JSONObject body;

  Call(Session session, Map<String, String> path, String text) {
    this.session = session;
    this.path = path;
    this.text = text;
  }

  /** The part of the path that the route calls so. */
  String path(String name) {
    return path.get(name);
  }

  /** The body; empty when none was sent. */
  JSONObject body() {
    if (body == null) {
      try {
        body = text.isBlank() ? new JSONObject() : new JSONObject(text);
      } catch (JSONException e) {
        throw CommandFailure.invalidArgument("The body is no JSON object: " + e.getMessage());
      }
    }
    return body;
  }

  String string(String name) {
    String value = optional(name);
    if (value == null) throw CommandFailure.invalidArgument("The parameter '" + name + "' must be a string and is missing.");
    return value;
  }

  /** Null when it is missing. */
  String optional(String name) {
    return body().isNull(name) ? null : body().optString(name);
  }

  double number(String name) {
    return number(body(), name);
  }

  int integer(String name, int otherwise) {
    return body().isNull(name) ? otherwise : (int) number(name);
  }

  /** Null when it is missing. */
  JSONObject object(String name) {
    if (body().isNull(name)) return null;
    JSONObject object = body().optJSONObject(name);
    if (object == null) throw CommandFailure.invalidArgument("The parameter '" + name + "' must be an object.");
    return object;
  }

  static double number(JSONObject from, String name) {
    double value = from.optDouble(name, Double.NaN);
    if (Double.isNaN(value) || Double.isInfinite(value)) throw CommandFailure.invalidArgument("The parameter '" + name + "' must be a number.");
    return value;
  }
}

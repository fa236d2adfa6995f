package dev.reprise.embedded.uiautomator2.command;

import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;

import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** The server's state, and the one session that it has at a time: a new one takes the place of the old. */
final class Sessions {
  private final String serverVersion;
  private final int serverVersionCode;
  private final Runnable end;
  private volatile Session current;
  private volatile boolean ended;

  /** @param end ends the server, as it does with its session */
  Sessions(String serverVersion, int serverVersionCode, Runnable end) {
    this.serverVersion = serverVersion;
    this.serverVersionCode = serverVersionCode;
    this.end = end;
  }

  void routes(Routes routes) {
    routes.add("GET", "/status", call -> status());
    routes.add("GET", "/sessions", call -> list());
    routes.add("POST", "/session", this::create);
    routes.add("DELETE", "/session/:" + Routes.SESSION, call -> delete());
    routes.get("", call -> new JSONObject().put("lastScrollData", JSONObject.NULL));
    routes.get("/appium/settings", call -> call.session.settings.toJson());
    routes.post("/appium/settings", Sessions::change);
  }

  Session require(String id) {
    Session session = current;
    if (session == null || !session.id.equals(id)) throw CommandFailure.noSession(id);
    return session;
  }

  /** The id in the answer that tells of a new session; "None" for every other answer outside a session. */
  String beganWith(Object value) {
    return value instanceof JSONObject ? ((JSONObject) value).optString("sessionId", "None") : "None";
  }

  /** What is to be done once the answer is on its way: after the session was deleted the server ends. Null for nothing. */
  Runnable afterReply() {
    return ended ? end : null;
  }

  private JSONObject status() throws JSONException {
    JSONObject build = new JSONObject().put("version", serverVersion).put("versionCode", serverVersionCode);
    return new JSONObject().put("ready", true).put("message", "UiAutomator2 Server is ready to accept commands").put("build", build);
  }

  private JSONArray list() throws JSONException {
    Session session = current;
    JSONArray all = new JSONArray();
    if (session != null) all.put(new JSONObject().put("id", session.id).put("sessionId", session.id).put("capabilities", session.capabilities));
    return all;
  }

  private JSONObject create(Call call) throws JSONException {
    JSONObject asked = call.object("capabilities");
    if (asked == null) throw CommandFailure.sessionNotCreated("'capabilities' are mandatory for session creation.");
    Session session = Session.of(asked);
    current = session;
    return new JSONObject().put("sessionId", session.id).put("capabilities", session.capabilities);
  }

  private Object delete() {
    current = null;
    ended = true;
    return null;
  }

  private static Object change(Call call) throws JSONException {
    JSONObject asked = call.object("settings");
    if (asked == null) throw CommandFailure.invalidArgument("'settings' must be an object of names and values.");
    for (String name : asked.keySet()) call.session.settings.put(name, asked.get(name));
    return null;
  }
}

package dev.reprise.embedded.uiautomator2.command;

import dev.reprise.embedded.uiautomator2.element.ElementStore;
import dev.reprise.embedded.uiautomator2.protocol.Settings;
import java.util.Iterator;
import java.util.UUID;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** A client's session: its capabilities, its settings, the elements that it was told of. */
final class Session {
  final String id = UUID.randomUUID().toString();
  final JSONObject capabilities;
  final Settings settings = new Settings();
  final ElementStore elements = new ElementStore();

  private Session(JSONObject capabilities) {
    this.capabilities = capabilities;
  }

  /** From WebDriver's `alwaysMatch` and `firstMatch`; a capability that is named as a setting sets it. */
  static Session of(JSONObject asked) throws JSONException {
    JSONObject capabilities = new JSONObject();
    copy(asked.optJSONObject("alwaysMatch"), capabilities);
    JSONArray firstMatch = asked.optJSONArray("firstMatch");
    if (firstMatch != null) copy(firstMatch.optJSONObject(0), capabilities);
    Session session = new Session(capabilities);
    for (Iterator<String> names = capabilities.keys(); names.hasNext(); ) {
      String name = names.next();
      if (!capabilities.isNull(name)) session.settings.put(name, capabilities.get(name));
    }
    return session;
  }

  /** Names lose the vendor's prefix: "appium:appPackage" is appPackage. */
  private static void copy(JSONObject from, JSONObject to) throws JSONException {
    if (from == null) return;
    for (Iterator<String> names = from.keys(); names.hasNext(); ) {
      String name = names.next();
      to.put(name.startsWith("appium:") ? name.substring("appium:".length()) : name, from.get(name));
    }
  }
}

package dev.reprise.agent.fake;

import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.WindowKind;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** The vectors that both languages read, and the fake screens that they describe. */
public final class Vectors {
  private Vectors() {}

  public static JSONObject read(String name) throws IOException, JSONException {
    File file = new File(System.getProperty("reprise.datasets"), "protocol/" + name);
    return new JSONObject(new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8));
  }

  /** A node as `digest.json` describes it. */
  public static FakeNode node(JSONObject json) throws JSONException {
    FakeNode node = FakeNode.of(json.getString("class"), json.optString("id", null));
    node.facts.text = json.optString("text", null);
    node.facts.contentDescription = json.optString("description", null);
    node.facts.checked = json.optBoolean("checked");
    JSONArray children = json.optJSONArray("children");
    for (int i = 0; children != null && i < children.length(); i++) node.with(node(children.getJSONObject(i)));
    return node;
  }

  /** A device that shows the screen which `tree.json` describes; members are named as the fields of NodeFacts and FakeWindow. */
  public static FakeDevice device(JSONObject screen) throws JSONException, ReflectiveOperationException {
    FakeDevice device = new FakeDevice();
    JSONArray windows = screen.getJSONArray("windows");
    for (int i = 0; i < windows.length(); i++) {
      JSONObject json = windows.getJSONObject(i);
      FakeWindow window = new FakeWindow();
      fill(window, json);
      if (json.has("kind")) window.kind = WindowKind.valueOf(json.getString("kind"));
      JSONArray bounds = json.getJSONArray("bounds");
      window.bounds = new Box(bounds.getInt(0), bounds.getInt(1), bounds.getInt(2), bounds.getInt(3));
      if (json.has("root")) window.root = facts(json.getJSONObject("root"));
      device.windows.add(window);
    }
    return device;
  }

  private static FakeNode facts(JSONObject json) throws JSONException, ReflectiveOperationException {
    FakeNode node = new FakeNode();
    fill(node.facts, json);
    JSONArray children = json.optJSONArray("children");
    for (int i = 0; children != null && i < children.length(); i++) {
      node.children.add(children.isNull(i) ? null : facts(children.getJSONObject(i)));
    }
    return node;
  }

  private static void fill(Object target, JSONObject json) throws JSONException, ReflectiveOperationException {
    for (Field field : target.getClass().getFields()) {
      Object value = json.opt(field.getName());
      Class<?> type = field.getType();
      if (value == null || value == JSONObject.NULL) continue;
      if (type == String.class || type == boolean.class) field.set(target, value);
      else if (type == int.class) field.setInt(target, ((Number) value).intValue());
      else if (type == float.class) field.setFloat(target, ((Number) value).floatValue());
      else if (type == int[].class) field.set(target, integers((JSONArray) value));
    }
  }

  private static int[] integers(JSONArray json) throws JSONException {
    int[] integers = new int[json.length()];
    for (int i = 0; i < integers.length; i++) integers[i] = json.getInt(i);
    return integers;
  }
}

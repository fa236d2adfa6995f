package dev.reprise.agent.request;

import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.json.JSONTokener;

/** A request's parameters. org.json turns "7" into 7 and 7 into "7"; here a wrong type is an error. */
public final class Params {
  private final JSONObject json;
  /** Where in the request this object lies, for messages: "" or "node.". */
  private final String place;

  private Params(JSONObject json, String place) {
    this.json = json;
    this.place = place;
  }

  public static Params parse(String body) {
    try {
      JSONTokener tokens = new JSONTokener(body);
      Object value = tokens.nextValue();
      if (!(value instanceof JSONObject)) throw RequestException.bad("The request's body is no JSON object.");
      if (tokens.nextClean() != 0) throw RequestException.bad("The request's body goes on after its JSON object.");
      return new Params((JSONObject) value, "");
    } catch (JSONException notJson) {
      throw RequestException.bad("The request's body is no JSON object.");
    } catch (StackOverflowError tooDeep) {
      // org.json recurses; a million brackets are within the frame's cap.
      throw RequestException.bad("The request's body is nested too deep.");
    }
  }

  public boolean has(String name) {
    return json.has(name) && !json.isNull(name);
  }

  public String string(String name) {
    Object value = json.opt(name);
    if (value instanceof String) return (String) value;
    throw wrong(name, "a string", value);
  }

  public boolean bool(String name, boolean fallback) {
    if (!has(name)) return fallback;
    Object value = json.opt(name);
    if (value instanceof Boolean) return (Boolean) value;
    throw wrong(name, "true or false", value);
  }

  public long integer(String name, long min, long max) {
    return integer(json.opt(name), name, min, max);
  }

  public long integer(String name, long min, long max, long fallback) {
    return has(name) ? integer(name, min, max) : fallback;
  }

  public float number(String name) {
    return number(json.opt(name), name);
  }

  public Params object(String name) {
    Object value = json.opt(name);
    if (value instanceof JSONObject) return new Params((JSONObject) value, place + name + ".");
    throw wrong(name, "an object", value);
  }

  public List<Params> objects(String name) {
    JSONArray array = array(name);
    List<Params> objects = new ArrayList<>(array.length());
    for (int i = 0; i < array.length(); i++) {
      Object value = array.opt(i);
      if (!(value instanceof JSONObject)) throw wrong(name + "[" + i + "]", "an object", value);
      objects.add(new Params((JSONObject) value, place + name + "[" + i + "]."));
    }
    return objects;
  }

  public int[] integers(String name, int maxCount) {
    JSONArray array = array(name);
    if (array.length() > maxCount) throw wrong(name, "at most " + maxCount + " numbers", array.length());
    int[] integers = new int[array.length()];
    for (int i = 0; i < integers.length; i++) integers[i] = (int) integer(array.opt(i), name + "[" + i + "]", 0, Integer.MAX_VALUE);
    return integers;
  }

  /** Rows of exactly {@code width} numbers each. */
  public List<float[]> rows(String name, int width, int maxCount) {
    JSONArray array = array(name);
    if (array.length() > maxCount) throw wrong(name, "at most " + maxCount + " rows", array.length());
    List<float[]> rows = new ArrayList<>(array.length());
    for (int i = 0; i < array.length(); i++) {
      Object value = array.opt(i);
      if (!(value instanceof JSONArray) || ((JSONArray) value).length() != width) {
        throw wrong(name + "[" + i + "]", "an array of " + width + " numbers", value);
      }
      float[] row = new float[width];
      for (int j = 0; j < width; j++) row[j] = number(((JSONArray) value).opt(j), name + "[" + i + "][" + j + "]");
      rows.add(row);
    }
    return rows;
  }

  private JSONArray array(String name) {
    Object value = json.opt(name);
    if (value instanceof JSONArray) return (JSONArray) value;
    throw wrong(name, "an array", value);
  }

  private long integer(Object value, String name, long min, long max) {
    if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      if (number >= min && number <= max) return number;
    }
    throw wrong(name, "a whole number from " + min + " to " + max, value);
  }

  private float number(Object value, String name) {
    if (value instanceof Number) {
      float number = ((Number) value).floatValue();
      if (!Float.isNaN(number) && !Float.isInfinite(number)) return number;
    }
    throw wrong(name, "a number", value);
  }

  /** Names what kind of value was found, never the value: it may be a secret. */
  private RequestException wrong(String name, String wanted, Object found) {
    return RequestException.bad("\"" + place + name + "\" must be " + wanted + "; found " + kind(found) + ".");
  }

  private static String kind(Object found) {
    if (found == null || found == JSONObject.NULL) return "nothing";
    if (found instanceof Number) return found.toString();
    return "a " + found.getClass().getSimpleName();
  }
}

package dev.reprise.embedded.phone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An intent as `am`'s arguments describe it. Extras hold String, Integer, Long, Float, Boolean, Address, Component, or arrays and lists of String/Integer. */
public final class IntentSpec {
  public String action;
  public String data;
  public String type;
  public String packageName;
  /** "package/class" with the class already expanded from ".Short". */
  public String component;
  public int flags;
  public final List<String> categories = new ArrayList<>();
  public final Map<String, Object> extras = new LinkedHashMap<>();

  /** An extra that apps read as a Uri. */
  public record Address(String uri) {}

  /** An extra that apps read as a ComponentName: "package/class". */
  public record Component(String name) {}
}

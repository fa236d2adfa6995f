package dev.reprise.embedded.uiautomator2.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * The server's settings, under the names and with the first values of the UiAutomator2 server. Those that mean nothing on this device (the
 * video stream, wake locks) are kept and told as any other; README.md lists which change something.
 */
public final class Settings {
  private final Map<String, Object> values = new LinkedHashMap<>();

  public Settings() {
    values.put("actionAcknowledgmentTimeout", 3000L);
    values.put("allowInvisibleElements", false);
    values.put("alwaysTraversableViewClasses", "");
    values.put("currentDisplayId", 0L);
    values.put("deferAccessibilityCacheReset", false);
    values.put("disableIdLocatorAutocompletion", false);
    values.put("elementResponseAttributes", "name,text");
    values.put("enableMultiWindows", false);
    values.put("enableNotificationListener", true);
    values.put("enableTopmostWindowFromActivePackage", false);
    values.put("enforceXPath1", false);
    values.put("ignoreUnimportantViews", false);
    values.put("includeA11yActionsInPageSource", false);
    values.put("includeExtraRenderingInfo", false);
    values.put("includeExtrasInPageSource", false);
    values.put("keyInjectionDelay", 0L);
    values.put("limitXPathContextScope", true);
    values.put("mapTestTagToResourceId", false);
    values.put("mjpegBilinearFiltering", false);
    values.put("mjpegScalingFactor", 50L);
    values.put("mjpegServerFramerate", 10L);
    values.put("mjpegServerPort", 7810L);
    values.put("mjpegServerScreenshotQuality", 50L);
    values.put("normalizeTagNames", false);
    values.put("scrollAcknowledgmentTimeout", 200L);
    values.put("serverPort", 6790L);
    values.put("shouldUseCompactResponses", true);
    values.put("shutdownOnPowerDisconnect", true);
    values.put("simpleBoundsCalculation", false);
    values.put("snapshotMaxDepth", 70L);
    values.put("trackScrollEvents", true);
    values.put("useResourcesForOrientationDetection", false);
    values.put("waitForIdleTimeout", 10_000L);
    values.put("waitForSelectorTimeout", 10_000L);
    values.put("wakeLockTimeout", 86_400_000L);
  }

  public synchronized boolean flag(String name) {
    return (Boolean) values.get(name);
  }

  public synchronized long number(String name) {
    return (Long) values.get(name);
  }

  /** The parts of a list that is written with commas. */
  public synchronized List<String> list(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : ((String) values.get(name)).split(",")) if (!part.isBlank()) parts.add(part.trim());
    return parts;
  }

  /** Takes a value of the setting's own type. That there is no such setting the server leaves unsaid. */
  public synchronized void put(String name, Object value) {
    Object now = values.get(name);
    if (now == null) return;
    Object taken = now instanceof Long && value instanceof Number ? (Object) ((Number) value).longValue() : value;
    if (taken.getClass() != now.getClass()) {
      throw CommandFailure.invalidArgument("The setting '" + name + "' takes values such as " + now + ", not " + value + ".");
    }
    values.put(name, taken);
  }

  public synchronized JSONObject toJson() throws JSONException {
    JSONObject all = new JSONObject();
    for (Map.Entry<String, Object> entry : values.entrySet()) all.put(entry.getKey(), entry.getValue());
    return all;
  }
}

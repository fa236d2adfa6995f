package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import dev.reprise.apps.mutants.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.w3c.dom.Element;

/** Something that stands before a screen: a dialog that says what is new, pages at the first start, a screen that is passed each time. */
final class AddInterstitial implements Operator {
  private static final String PROVIDER = "dev.reprise.kit.Interstitials";
  /** Title, message and button of each page, by folder of values. */
  private static final Map<String, List<Map<String, List<String>>>> PAGES = Map.of(
      "dialog-added", List.of(Map.of(
          "values", List.of("What’s new", "Faster lists and calmer colours.", "Got it"),
          "values-de", List.of("Was ist neu", "Schnellere Listen und ruhigere Farben.", "Verstanden"),
          "values-zh", List.of("新变化", "列表更快，配色更柔和。", "知道了"))),
      "first-run", List.of(Map.of(
          "values", List.of("Welcome", "A short look around before you begin.", "Continue"),
          "values-de", List.of("Willkommen", "Ein kurzer Rundgang, bevor es losgeht.", "Weiter"),
          "values-zh", List.of("欢迎", "开始之前，先简单了解一下。", "继续")), Map.of(
          "values", List.of("All set", "You can change everything later.", "Let’s begin"),
          "values-de", List.of("Alles bereit", "Später lässt sich alles ändern.", "Los geht’s"),
          "values-zh", List.of("一切就绪", "以后可以随时更改。", "开始使用"))),
      "step-added", List.of(Map.of(
          "values", List.of("Before you go on", "This page looks a little different now.", "Go on"),
          "values-de", List.of("Bevor es weitergeht", "Diese Seite sieht jetzt etwas anders aus.", "Fortfahren"),
          "values-zh", List.of("继续之前", "这个页面现在有些不同。", "前往"))));

  private final String kind;

  AddInterstitial(String kind) {
    this.kind = kind;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    List<String> activities = app.activities();
    if (activities.isEmpty()) return Optional.empty();
    Element provider = provider(app);
    String name = kind.replace("-", "_");
    boolean isThere = Xml.children(provider).stream().anyMatch(data -> Xml.get(data, "name").equals(name));
    if (isThere) return Optional.empty();
    String activity = kind.equals("first-run") ? activities.get(0) : activities.get(random.nextInt(activities.size()));
    List<Map<String, List<String>>> pages = PAGES.get(kind);
    for (String folder : pages.get(0).keySet()) {
      List<String> texts = new ArrayList<>();
      for (Map<String, List<String>> page : pages) texts.addAll(page.get(folder));
      app.values.putArray(folder, "interstitial_" + name, texts);
    }
    data(provider, name, "value", activity);
    data(provider, name + "_texts", "resource", "@array/interstitial_" + name);
    app.show("layout/interstitial");
    boolean isDialog = kind.equals("dialog-added");
    String title = pages.get(0).get("values").get(0);
    String mark = isDialog ? "//*[@resource-id='android:id/alertTitle' and @text='" + title + "']" : "id=" + app.packageName() + ":id/interstitial_next";
    String way = isDialog ? "id=android:id/button1" : mark;
    return Optional.of(Mutation.of(kind).with("activity", activity).with("mark", mark).with("way", way).with("pages", pages.size()));
  }

  private static Element provider(AppFiles app) {
    Element application = app.application();
    for (Element child : Xml.children(application)) if (Xml.get(child, "name").equals(PROVIDER)) return child;
    Element screen = child(application, "activity");
    Xml.set(screen, "name", "dev.reprise.kit.InterstitialActivity");
    Xml.set(screen, "exported", "false");
    Element provider = child(application, "provider");
    Xml.set(provider, "name", PROVIDER);
    Xml.set(provider, "authorities", app.packageName() + ".interstitials");
    Xml.set(provider, "exported", "false");
    return provider;
  }

  private static void data(Element provider, String name, String attribute, String value) {
    Element data = child(provider, "meta-data");
    Xml.set(data, "name", name);
    Xml.set(data, attribute, value);
  }

  private static Element child(Element parent, String name) {
    return (Element) parent.appendChild(parent.getOwnerDocument().createElement(name));
  }
}

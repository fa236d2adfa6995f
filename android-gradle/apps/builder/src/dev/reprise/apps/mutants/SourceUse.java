package dev.reprise.apps.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an app's code does to its resources: a layout that it never opens is not worth changing, a view that it takes for a View may become another one. */
public final class SourceUse {
  private static final Pattern ID = Pattern.compile("(?<![\\w.])R\\.id\\.(\\w+)");
  /** `findViewById(R.id.add).setOnClickListener(...)`: nothing is cast, so it is a View; `this.<Button>findViewById(...)` casts. */
  private static final Pattern AS_VIEW = Pattern.compile("(?<!>)findViewById\\(R\\.id\\.(\\w+)\\)\\.");
  private static final Pattern ASKS = Pattern.compile("Question\\.(delete|isAsked)\\(");
  private static final Pattern FOUND = Pattern.compile("(\\w+) = [^;]*findViewById\\(R\\.id\\.(\\w+)\\)");
  private static final Pattern SCREEN = Pattern.compile("(?<![\\w.])R\\.(layout|menu)\\.(\\w+)");

  private final Set<String> used = new HashSet<>();
  private final Set<String> cast = new HashSet<>();
  private final Set<String> walked = new HashSet<>();
  private final Set<String> screens = new HashSet<>();
  private boolean asks;

  /** @param sources the app's own and the kit's: of the kit, what the app makes use of */
  static SourceUse of(List<Path> sources) throws IOException {
    List<String> read = new ArrayList<>();
    Map<String, String> kit = new TreeMap<>();
    for (Path file : sources) {
      String source = Files.readString(file);
      if (source.startsWith("package dev.reprise.kit;")) kit.put(file.getFileName().toString().replace(".java", ""), source);
      else read.add(source);
    }
    for (int i = 0; i < read.size(); i++) addNamed(kit, read.get(i), read);
    SourceUse use = new SourceUse();
    for (String source : read) use.read(source);
    // What a mutation brings in is code of the kit's as well.
    for (String source : kit.values()) use.readIds(source);
    return use;
  }

  /** The classes of the kit that a source names go from the kit to what is read. */
  private static void addNamed(Map<String, String> kit, String source, List<String> read) {
    for (Iterator<Map.Entry<String, String>> each = kit.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<String, String> known = each.next();
      if (!Pattern.compile("\\b" + known.getKey() + "\\b").matcher(source).find()) continue;
      read.add(known.getValue());
      each.remove();
    }
  }

  private void read(String source) {
    Matcher found = FOUND.matcher(source);
    while (found.find()) if (source.contains(found.group(1) + ".getChildAt(")) walked.add(found.group(2));
    asks |= ASKS.matcher(source).find();
    Matcher screen = SCREEN.matcher(source);
    while (screen.find()) screens.add(screen.group(1) + "/" + screen.group(2));
    readIds(source);
  }

  private void readIds(String source) {
    Set<Integer> asViews = new HashSet<>();
    Matcher view = AS_VIEW.matcher(source);
    while (view.find()) asViews.add(view.end(1));
    Matcher id = ID.matcher(source);
    while (id.find()) {
      used.add(id.group(1));
      if (!asViews.contains(id.end(1))) cast.add(id.group(1));
    }
  }

  public boolean isUsed(String id) {
    return used.contains(id);
  }

  /** Whether any view will do for this id. */
  public boolean takesAnyView(String id) {
    return !cast.contains(id);
  }

  /** Whether the code meets what is in this view by its place there, and not by an id. */
  public boolean walks(String id) {
    return walked.contains(id);
  }

  /** Whether it asks by the kit before something goes for good. */
  public boolean asks() {
    return asks;
  }

  /** Layouts and menus by `layout/name`, without those that only other layouts include. */
  Set<String> screens() {
    return screens;
  }
}

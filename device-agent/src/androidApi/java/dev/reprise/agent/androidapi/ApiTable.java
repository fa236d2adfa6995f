package dev.reprise.agent.androidapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Members and the API levels that have them, a line each: "android.app.UiAutomation.connect(int) 26-36". */
public final class ApiTable {
  private static final String HEAD = "# Hidden members of the Android framework, and the API levels that have them. Made by: npm run android-api";

  private final TreeMap<String, TreeSet<Integer>> levels = new TreeMap<>();

  /** An empty one when there is no file yet. */
  public static ApiTable read(Path file) throws IOException {
    ApiTable table = new ApiTable();
    List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : Collections.emptyList();
    for (String line : lines) {
      if (line.isEmpty() || line.startsWith("#")) continue;
      String[] parts = line.split(" ");
      TreeSet<Integer> of = table.levels.computeIfAbsent(parts[0], member -> new TreeSet<>());
      for (int i = 1; i < parts.length; i++) addRange(parts[i], of);
    }
    return table;
  }

  /** The levels that have the member; empty when none has. */
  public Set<Integer> levelsOf(String member) {
    return levels.getOrDefault(member, new TreeSet<>());
  }

  public Set<String> members() {
    return levels.keySet();
  }

  /** This table with exactly these members at {@code level}. */
  ApiTable with(int level, Set<String> members) {
    for (TreeSet<Integer> of : levels.values()) of.remove(level);
    for (String member : members) levels.computeIfAbsent(member, name -> new TreeSet<>()).add(level);
    levels.values().removeIf(Set::isEmpty);
    return this;
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(HEAD);
    for (Map.Entry<String, TreeSet<Integer>> member : levels.entrySet()) lines.add(member.getKey() + " " + ranges(member.getValue()));
    Files.createDirectories(file.getParent());
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private static void addRange(String range, Set<Integer> to) {
    String[] ends = range.split("-");
    for (int level = Integer.parseInt(ends[0]); level <= Integer.parseInt(ends[ends.length - 1]); level++) to.add(level);
  }

  private static String ranges(TreeSet<Integer> levels) {
    List<String> ranges = new ArrayList<>();
    for (Integer from = levels.first(); from != null; ) {
      int to = from;
      while (levels.contains(to + 1)) to++;
      ranges.add(from == to ? "" + from : from + "-" + to);
      from = levels.higher(to);
    }
    return String.join(" ", ranges);
  }
}

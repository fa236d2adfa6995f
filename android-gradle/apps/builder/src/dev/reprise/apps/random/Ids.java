package dev.reprise.apps.random;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A random name for every resource id that the apps declare. Ids of the framework keep theirs. */
final class Ids {
  private static final Pattern DECLARED = Pattern.compile("@\\+id/(\\w+)|<item type=\"id\" name=\"(\\w+)\"");
  /** Group 1 is what stands before the name, group 2 the name. {@code android.R.id.title} and {@code @android:id/title} are not meant. */
  private static final Pattern USED = Pattern.compile("(@\\+?id/|<item type=\"id\" name=\"|(?<![\\w.])R\\.id\\.)(\\w+)");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 7;

  private final Map<String, String> renamed;

  private Ids(Map<String, String> renamed) {
    this.renamed = renamed;
  }

  static Ids of(List<Path> files, Random random) throws IOException {
    Set<String> names = new TreeSet<>(); // sorted: the random numbers must meet the names in the same order everywhere
    for (Path file : files) {
      if (!file.toString().endsWith(".xml")) continue;
      Matcher match = DECLARED.matcher(Files.readString(file));
      while (match.find()) names.add(match.group(1) == null ? match.group(2) : match.group(1));
    }
    Map<String, String> renamed = new HashMap<>();
    Set<String> taken = new HashSet<>(names);
    for (String name : names) renamed.put(name, fresh(random, taken));
    return new Ids(renamed);
  }

  String rename(String text) {
    return USED.matcher(text).replaceAll(match -> {
      String name = renamed.getOrDefault(match.group(2), match.group(2));
      return Matcher.quoteReplacement(match.group(1) + name);
    });
  }

  Map<String, String> renamed() {
    return renamed;
  }

  /** Letters and then a digit: no word, and no keyword of Java. */
  private static String fresh(Random random, Set<String> taken) {
    while (true) {
      StringBuilder name = new StringBuilder();
      for (int i = 1; i < LENGTH; i++) name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      name.append(random.nextInt(10));
      if (taken.add(name.toString())) return name.toString();
    }
  }
}

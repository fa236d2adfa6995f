package dev.reprise.embedded.shell.language;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** File name patterns on the device's files. */
final class PathPatterns {
  private PathPatterns() {}

  /** Paths that match, in order; relative as the pattern is. */
  static List<String> matches(String pattern, Scope scope, Kernel kernel) {
    List<String> found = new ArrayList<>(List.of(pattern.startsWith("/") ? "/" : ""));
    String[] steps = pattern.replaceAll("/+", "/").split("/");
    for (int i = 0; i < steps.length; i++) {
      String step = steps[i];
      if (step.isEmpty()) continue;
      List<String> next = new ArrayList<>();
      for (String base : found) {
        String folder = scope.absolute(base.isEmpty() ? "." : base);
        if (!Glob.isPattern(step)) {
          String literal = Glob.unquote(step);
          // What only leads to the pattern is not looked at: a folder that shared storage is mounted below need not be on disk itself.
          if (i + 1 < steps.length) next.add(base + literal + "/");
          else if (kernel.exists(scope.absolute(base + literal))) next.add(base + literal);
          continue;
        }
        for (String name : new TreeSet<>(kernel.names(folder))) {
          if (name.startsWith(".") && !step.startsWith(".")) continue;
          boolean needsFolder = i + 1 < steps.length;
          if (!Glob.matches(step, name) || (needsFolder && !kernel.isDirectory(scope.absolute(base + name)))) continue;
          next.add(base + name + (needsFolder ? "/" : ""));
        }
      }
      found = next;
    }
    return found;
  }
}

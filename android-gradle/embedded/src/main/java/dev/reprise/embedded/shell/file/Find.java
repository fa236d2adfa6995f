package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.FileStat;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.TreeSet;

/** `find [PATH...] [TEST...]`; the tests are in {@link FindTests}. */
public final class Find implements Command {
  @Override public int run(Call call) throws IOException {
    int paths = 0;
    while (paths < call.args.size() && !call.args.get(paths).startsWith("-") && !call.args.get(paths).equals("!") && !call.args.get(paths).equals("(")) paths++;
    List<String> tops = paths == 0 ? List.of(".") : call.args.subList(0, paths);
    FindTests tests = FindTests.parse(call, call.args.subList(paths, call.args.size()));
    int code = 0;
    for (String top : tops) {
      try {
        String path = call.absolute(top);
        visit(call, tests, new Found(top, path, call.files().stat(path, false), 0));
      } catch (IOException e) {
        code = call.complain(top, e);
      }
    }
    return Math.max(code, tests.failures);
  }

  /** One file on the way: {@code name} as it is printed. */
  record Found(String name, String path, FileStat stat, int depth) {}

  private static void visit(Call call, FindTests tests, Found found) throws IOException {
    boolean inRange = found.depth >= tests.minimumDepth && found.depth <= tests.maximumDepth;
    tests.pruned = false;
    if (inRange && !tests.depthFirst) tests.test(found);
    if (found.stat.isDirectory() && found.depth < tests.maximumDepth && !tests.pruned && call.files().isDirectory(found.path)) {
      for (String name : new TreeSet<>(call.files().names(found.path))) {
        String path = found.path.equals("/") ? "/" + name : found.path + "/" + name;
        String shown = found.name.endsWith("/") ? found.name + name : found.name + "/" + name;
        try {
          visit(call, tests, new Found(shown, path, call.files().stat(path, false), found.depth + 1));
        } catch (NoSuchFileException e) {
          // Gone since the folder was read: an app is writing there, and those behind it are still to be visited.
        } catch (IOException e) {
          tests.failures = call.complain(shown, e);
        }
      }
    }
    if (inRange && tests.depthFirst) tests.test(found);
  }
}

package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** `du [-shkma] [FILE...]`, in KiB. */
public final class Du implements Command {
  @Override public int run(Call call) {
    Options options = Options.parse(call, "shkmacxHL", "d");
    int code = 0;
    for (String operand : options.operands().isEmpty() ? List.of(".") : options.operands()) {
      try {
        Path top = options.has("H") || options.has("L") || operand.endsWith("/") ? call.host(operand) : call.entry(operand);
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) throw new NoSuchFileException(operand);
        List<Path> paths = Trees.walk(top);
        for (int i = paths.size() - 1; i >= 0; i--) { // What a folder holds is printed before it.
          Path path = paths.get(i);
          boolean shown = i == 0 || !options.has("s") && (options.has("a") || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
          if (!shown) continue;
          String name = i == 0 ? operand : operand.replaceAll("/+$", "") + "/" + top.relativize(path);
          call.out.line(size(options, bytes(path)) + "\t" + name);
        }
      } catch (IOException e) {
        code = call.complain("'" + operand + "'", e);
      }
    }
    return code;
  }

  private static long bytes(Path top) throws IOException {
    long sum = 0;
    for (Path path : Trees.walk(top)) {
      try {
        BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        sum += file.isDirectory() ? 4096 : (file.size() + 4095) / 4096 * 4096;
      } catch (NoSuchFileException e) {
        // Gone since the walk: it takes no room any more.
      }
    }
    return sum;
  }

  private static String size(Options options, long bytes) {
    return options.has("h") ? HumanSize.of(bytes) : Long.toString(bytes / (options.has("m") ? 1024 * 1024 : 1024));
  }
}

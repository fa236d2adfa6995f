package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** `ln [-sf] TARGET LINK`. A symbolic link's absolute target is written relative, so that it means the same on the host. */
public final class Ln implements Command {
  @Override public int run(Call call) throws IOException {
    Options options = Options.parse(call, "sfnvrT", "");
    List<String> operands = options.need(call, 2);
    if (operands.size() > 2) throw Failure.usage(call.name, "Max 2 arguments");
    Path link = call.host(operands.get(1));
    if (Files.isDirectory(link)) link = link.resolve(call.host(operands.get(0)).getFileName());
    if (options.has("f")) Files.deleteIfExists(link);
    try {
      Path target = call.host(operands.get(0));
      if (!options.has("s")) Files.createLink(link, target);
      else if (operands.get(0).startsWith("/")) Files.createSymbolicLink(link, link.getParent().relativize(target));
      else Files.createSymbolicLink(link, Path.of(operands.get(0)));
      call.files().stampFolder(link);
      return 0;
    } catch (IOException e) {
      return call.complain("cannot create " + (options.has("s") ? "symbolic " : "") + "link from '" + operands.get(0) + "' to '" + operands.get(1) + "'", e);
    }
  }
}

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
    boolean into = Files.isDirectory(call.host(operands.get(1))) && !options.has("T") && !(options.has("n") && Files.isSymbolicLink(call.entry(operands.get(1))));
    String plain = operands.get(0).replaceAll("(?<=.)/+$", "");
    Path link = call.entry(into ? operands.get(1) + "/" + plain.substring(plain.lastIndexOf('/') + 1) : operands.get(1));
    if (options.has("f")) Files.deleteIfExists(link);
    try {
      if (options.has("s")) call.files().link(link, operands.get(0));
      else Files.createLink(link, call.host(operands.get(0)));
      call.files().stampFolder(link);
      return 0;
    } catch (IOException e) {
      return call.complain("cannot create " + (options.has("s") ? "symbolic " : "") + "link from '" + operands.get(0) + "' to '" + operands.get(1) + "'", e);
    }
  }
}

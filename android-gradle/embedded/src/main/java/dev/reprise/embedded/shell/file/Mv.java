package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** `mv [-fn] SOURCE... DESTINATION`. */
public final class Mv implements Command {
  @Override public int run(Call call) throws IOException {
    Options options = Options.parse(call, "fnvT", "");
    List<String> operands = options.need(call, 2);
    String destination = operands.get(operands.size() - 1);
    boolean into = Files.isDirectory(call.host(destination)) && !options.has("T");
    if (operands.size() > 2 && !into) throw Failure.of("'" + destination + "' not directory");
    int code = 0;
    for (String source : operands.subList(0, operands.size() - 1)) {
      try {
        Path from = call.entry(source);
        if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) throw new NoSuchFileException(source);
        String plain = source.replaceAll("/+$", "");
        Path to = call.entry(into ? destination + "/" + plain.substring(plain.lastIndexOf('/') + 1) : destination);
        if (to.startsWith(from) && !to.equals(from)) throw new FileSystemException(source, null, "Invalid argument");
        if (options.has("n") && Files.exists(to, LinkOption.NOFOLLOW_LINKS)) continue;
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        call.files().stampFolder(from);
        call.files().stampFolder(to);
      } catch (IOException e) {
        code = call.complain("bad '" + source + "'", e);
      }
    }
    return code;
  }
}

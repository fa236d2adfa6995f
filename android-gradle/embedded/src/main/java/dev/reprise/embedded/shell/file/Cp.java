package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** `cp [-rRapf] SOURCE... DESTINATION`; -a and -p keep modes and times. */
public final class Cp implements Command {
  @Override public int run(Call call) throws IOException {
    Options options = Options.parse(call, "rRapfdPLvnuHT", "t", "preserve=");
    boolean recursive = options.has("r") || options.has("R") || options.has("a");
    boolean keep = options.has("a") || options.has("p") || options.has("preserve");
    List<String> operands = options.need(call, options.has("t") ? 1 : 2);
    String destination = options.value("t", operands.get(operands.size() - 1));
    List<String> sources = options.has("t") ? operands : operands.subList(0, operands.size() - 1);
    boolean into = Files.isDirectory(call.host(destination)) && !options.has("T");
    if (sources.size() > 1 && !into) throw Failure.of("'" + destination + "' not directory");
    int code = 0;
    for (String source : sources) {
      try {
        Path from = recursive && !source.endsWith("/") && !options.has("L") && !options.has("H") ? call.entry(source) : call.host(source);
        if (!recursive && Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) throw new FileSystemException(source, null, "Is a directory");
        Path to = into ? inside(call, destination, source) : call.host(destination);
        if (options.has("n") && Files.exists(to)) continue;
        if (options.has("u") && !Files.isDirectory(from) && Files.exists(to) && Files.getLastModifiedTime(to).compareTo(Files.getLastModifiedTime(from)) >= 0) continue;
        copy(call, from, to, keep);
      } catch (IOException e) {
        code = call.complain("bad '" + source + "'", e);
      }
    }
    return code;
  }

  /** Where a source lands in a folder: "S/." means the folder's own content. */
  private static Path inside(Call call, String destination, String source) throws IOException {
    String plain = source.replaceAll("/+$", "");
    String name = plain.substring(plain.lastIndexOf('/') + 1);
    return name.equals(".") || name.isEmpty() ? call.host(destination) : call.host(destination + "/" + name);
  }

  /** Copies a file, or a folder with all it holds; without {@code keep} the copies get the device's time. */
  static void copy(Call call, Path from, Path to, boolean keep) throws IOException {
    CopyOption[] options = keep
        ? new CopyOption[] {StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS}
        : new CopyOption[] {StandardCopyOption.REPLACE_EXISTING};
    List<Path> sources = Trees.walk(from);
    for (Path source : sources) {
      Path target = call.files().inside(to.resolve(from.relativize(source).toString()));
      if (Files.isSymbolicLink(source)) {
        Files.deleteIfExists(target);
        call.files().link(target, Files.readSymbolicLink(source).toString());
        continue;
      }
      call.files().expectRoom(target);
      if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) Files.createDirectories(target);
      else if (!copyFile(source, target, options)) continue;
      if (!keep) call.files().stamp(target);
    }
    for (int i = sources.size() - 1; keep && i >= 0; i--) { // Folders last: filling them changed their times.
      if (!Files.isDirectory(sources.get(i), LinkOption.NOFOLLOW_LINKS)) continue;
      Path target = call.files().inside(to.resolve(from.relativize(sources.get(i)).toString()));
      FileTime time = Files.getLastModifiedTime(sources.get(i));
      Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(sources.get(i)));
      Files.setLastModifiedTime(target, time);
    }
    if (!keep) call.files().stampFolder(to);
  }

  /** False when the file was removed since its folder was read. */
  private static boolean copyFile(Path source, Path target, CopyOption[] options) throws IOException {
    try {
      Files.copy(source, target, options);
      return true;
    } catch (NoSuchFileException e) {
      // Not whether it is there now: another of its name may be, that the app has made since.
      if (!source.toString().equals(e.getFile())) throw e;
      return false;
    }
  }
}

package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** `mktemp [-d] [-u] [-p FOLDER] [TEMPLATE]`: the X at the template's end become letters. */
public final class Mktemp implements Command {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  @Override public int run(Call call) throws IOException {
    Options options = Options.parse(call, "duqt", "p");
    String template = options.operands().isEmpty() ? "tmp.XXXXXXXXXX" : options.operands().get(0);
    if (!template.matches(".*XX")) throw Failure.of("need XX in '" + template + "'");
    boolean inFolder = options.operands().isEmpty() || options.has("p") || options.has("t");
    String folder = options.value("p", "/data/local/tmp");
    Random random = new Random();
    while (true) {
      StringBuilder name = new StringBuilder(template);
      for (int i = name.length() - 1; i >= 0 && name.charAt(i) == 'X'; i--) name.setCharAt(i, LETTERS.charAt(random.nextInt(LETTERS.length())));
      String path = inFolder ? folder + "/" + name : name.toString();
      Path file = call.entry(path);
      try {
        if (options.has("d")) Files.createDirectory(file);
        else Files.createFile(file);
        if (options.has("u")) Files.delete(file);
        else call.files().stamp(file);
        call.out.line(path);
        return 0;
      } catch (FileAlreadyExistsException e) {
        continue; // Another name, then.
      }
    }
  }
}

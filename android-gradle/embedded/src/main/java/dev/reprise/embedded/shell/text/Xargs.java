package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.language.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** `xargs [-0] [-n COUNT] [-I NAME] [-r] COMMAND...`. */
public final class Xargs implements Command {
  @Override public int run(Call call) throws IOException {
    boolean nul = false;
    boolean notEmpty = false;
    String replaced = null;
    int most = Integer.MAX_VALUE;
    int at = 0;
    for (; at < call.args.size() && call.args.get(at).startsWith("-"); at++) {
      String arg = call.args.get(at);
      if (arg.equals("-0")) nul = true;
      else if (arg.equals("-r")) notEmpty = true;
      else if (arg.startsWith("-n")) most = Integer.parseInt(arg.length() > 2 ? arg.substring(2) : call.args.get(++at));
      else if (arg.startsWith("-I")) replaced = arg.length() > 2 ? arg.substring(2) : call.args.get(++at);
      else return call.complain("Unknown option '" + arg.substring(1) + "' (see \"xargs --help\")");
    }
    List<String> command = at < call.args.size() ? call.args.subList(at, call.args.size()) : List.of("echo");
    String input = call.readIn();
    List<String> words = new ArrayList<>();
    for (String word : input.split(nul ? "\0" : replaced != null ? "\n" : "\\s+")) {
      if (!word.isEmpty()) words.add(word);
    }
    int code = 0;
    if (replaced != null) {
      for (String word : words) {
        List<String> filled = new ArrayList<>();
        for (String part : command) filled.add(part.replace(replaced, word));
        code = Math.max(code, run(call, filled));
      }
      return code == 0 ? 0 : 123;
    }
    if (words.isEmpty() && notEmpty) return 0;
    for (int from = 0; from == 0 || from < words.size(); from += most) {
      List<String> all = new ArrayList<>(command);
      all.addAll(words.subList(from, (int) Math.min(words.size(), (long) from + most)));
      code = Math.max(code, run(call, all));
      if (most == Integer.MAX_VALUE) break;
    }
    return code == 0 || code >= 126 ? code : 123;
  }

  private static int run(Call call, List<String> words) {
    call.out.flush();
    return call.userspace.run(words, call.scope, new Streams(InputStream.nullInputStream(), call.out, call.err), call.shell);
  }
}

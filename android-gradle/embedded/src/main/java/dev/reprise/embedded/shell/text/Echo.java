package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.language.Escapes;
import java.util.List;

/** mksh's `echo [-neE]`: unlike bash's it expands backslash escapes unless -E is given. */
public final class Echo implements Command {
  @Override public int run(Call call) {
    boolean newline = true;
    boolean expand = true;
    int first = 0;
    for (; first < call.args.size() && call.args.get(first).matches("-[neE]+"); first++) {
      for (char letter : call.args.get(first).substring(1).toCharArray()) {
        if (letter == 'n') newline = false;
        else expand = letter == 'e';
      }
    }
    List<String> words = call.args.subList(first, call.args.size());
    String text = String.join(" ", words);
    if (expand) {
      Escapes escapes = new Escapes(text);
      call.out.write(escapes.bytes());
      newline &= !escapes.stopped();
    } else {
      call.out.print(text);
    }
    if (newline) call.out.print("\n");
    return 0;
  }
}

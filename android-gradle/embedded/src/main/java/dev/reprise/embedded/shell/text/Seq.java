package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import java.util.List;

/** `seq [FIRST [STEP]] LAST`, whole numbers. */
public final class Seq implements Command {
  @Override public int run(Call call) {
    List<String> numbers = call.args;
    if (numbers.isEmpty() || numbers.size() > 3) throw Failure.usage(call.name, "Needs 1 argument");
    for (String number : numbers) {
      if (!number.matches("-?\\d{1,15}")) throw Failure.of("bad number '" + number + "'");
    }
    long first = numbers.size() > 1 ? Long.parseLong(numbers.get(0)) : 1;
    long step = numbers.size() > 2 ? Long.parseLong(numbers.get(1)) : 1;
    long last = Long.parseLong(numbers.get(numbers.size() - 1));
    for (long i = first; step > 0 ? i <= last : step < 0 && i >= last; i += step) call.out.line(Long.toString(i));
    return 0;
  }
}

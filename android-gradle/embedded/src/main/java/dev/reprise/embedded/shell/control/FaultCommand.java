package dev.reprise.embedded.shell.control;

import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.phone.Faults.Kind;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Processes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * `reprise-device fault`: makes the device do wrong what phones do wrong.
 *
 * <pre>
 * fault set KIND [AMOUNT]   from now on; AMOUNT is a count (1 when left out) or a time, as the kind has it
 * fault now EVENT           at once: disconnect, agent-killed, app-crash
 * fault list                one fault a line, with what is left of it
 * fault clear [KIND]        ends one, or all
 * </pre>
 */
final class FaultCommand {
  static final String USAGE = "fault set KIND [AMOUNT] | fault now disconnect|agent-killed|app-crash | fault list | fault clear [KIND]";
  private static final int MAX_COUNT = 1_000_000;
  /** The device's main thread stands still for a slow frame; whoever waits for it gives up after 30 s. */
  private static final long MAX_TIME_MS = 10_000;
  private static final String AGENT = "dev.reprise.agent.Main";
  /** A gesture that is broken off lets go of the screen first, which takes it at most a second. */
  private static final long KILL_MS = 10_000;

  private FaultCommand() {}

  static int run(Call call) throws InterruptedException {
    List<String> args = call.args;
    Faults faults = call.phone().faults();
    String verb = args.isEmpty() ? "" : args.get(0);
    if (verb.equals("list") && args.size() == 1) {
      faults.list().forEach(call.out::line);
    } else if (verb.equals("clear") && args.size() == 1) {
      faults.clearAll();
    } else if (verb.equals("clear") && args.size() == 2) {
      if (!faults.clear(kind(args.get(1)))) throw Failure.of("the fault '" + args.get(1) + "' is not set");
    } else if (verb.equals("set") && (args.size() == 2 || args.size() == 3)) {
      Kind kind = kind(args.get(1));
      faults.set(kind, amount(kind, args.size() == 3 ? args.get(2) : null));
    } else if (verb.equals("now") && args.size() == 2) {
      now(call, args.get(1));
    } else {
      throw Failure.exactly(2, "usage: reprise-device " + USAGE);
    }
    return 0;
  }

  private static Kind kind(String word) {
    Kind kind = Kind.of(word);
    if (kind != null) return kind;
    throw Failure.of("expected a fault of " + Arrays.stream(Kind.values()).map(each -> each.word).collect(Collectors.joining(", ")) + ", found '" + word + "'");
  }

  private static long amount(Kind kind, String text) {
    switch (kind.amount) {
      case COUNT:
        if (text == null) return 1;
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MAX_COUNT) return Integer.parseInt(text);
        throw Failure.of("expected a count from 1 to " + MAX_COUNT + " for " + kind.word + ", found '" + text + "'");
      case TIME:
        long ms = text == null ? 0 : Durations.parse(text).toMillis();
        if (ms >= 1 && ms <= MAX_TIME_MS) return ms;
        throw Failure.of("expected a time from 1ms to " + MAX_TIME_MS / 1000 + "s for " + kind.word + ", found " + (text == null ? "none" : "'" + text + "'"));
      default:
        if (text == null) return 1;
        throw Failure.of("expected no amount for " + kind.word + ", found '" + text + "'");
    }
  }

  private static void now(Call call, String event) throws InterruptedException {
    switch (event) {
      case "disconnect":
        call.userspace.adbSide().disconnect();
        return;
      case "agent-killed":
        killAgents(call);
        return;
      case "app-crash":
        if (!call.phone().activities().crashForeground()) throw Failure.of("expected an app in front to crash, found none");
        return;
      default:
        throw Failure.of("expected disconnect, agent-killed or app-crash, found '" + event + "'");
    }
  }

  /** Returns when none of them can answer any more. */
  private static void killAgents(Call call) throws InterruptedException {
    boolean any = false;
    for (Processes.Entry process : call.userspace.processes().list()) {
      if (!process.commandLine().contains(AGENT) || !process.name().startsWith("app_process")) continue;
      any = true;
      if (!call.userspace.processes().end(process.pid(), KILL_MS)) {
        throw Failure.of("expected the device agent to end within " + KILL_MS / 1000 + " s of its kill, found that it goes on (process " + process.pid() + ")");
      }
    }
    if (!any) throw Failure.of("expected a device agent that runs, found none");
  }
}

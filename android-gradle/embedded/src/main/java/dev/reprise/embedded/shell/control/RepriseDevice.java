package dev.reprise.embedded.shell.control;

import dev.reprise.embedded.phone.Snapshots;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * `reprise-device`: what only an embedded device can do. Every answer is one line; a refusal is one sentence and exit code 1.
 *
 * <pre>
 * reprise-device info                         the device as JSON
 * reprise-device resources                    what it holds of this computer and has open, after a full collection, as JSON ({@link Resources})
 * reprise-device snapshot save NAME           keep the whole state under a name (overwrites)
 * reprise-device snapshot restore NAME        return to it; every app process ends, the foreground app starts again
 * reprise-device snapshot delete NAME
 * reprise-device snapshot list                one name a line
 * reprise-device snapshot hold [--restore] NAME
 *                                             keep the whole state until this command's input ends, then delete it (after a return to it)
 * reprise-device clock show                   the date, in UTC
 * reprise-device clock set TIME               TIME: 2023-10-15T15:34:00Z, 1015153423.00 or @SECONDS
 * reprise-device clock advance DURATION       DURATION: 90s, 5m, 2h, 1d or 1h30m
 * reprise-device fault set|now|list|clear     {@link FaultCommand}
 * reprise-device sms receive NUMBER TEXT      {@link SmsCommand}
 * reprise-device turn 0|1|2|3                  how the phone is held, in quarter turns; the screen follows while it turns by itself
 * reprise-device stop                         saves the state and ends the device
 * </pre>
 */
public final class RepriseDevice implements Command {
  private static final String USAGE = "usage: reprise-device info | resources | snapshot save|restore|delete NAME | snapshot list | snapshot hold [--restore] NAME | " + ClockCommand.USAGE + " | " + FaultCommand.USAGE + " | " + SmsCommand.USAGE + " | turn 0|1|2|3 | stop";

  @Override public int run(Call call) throws IOException, InterruptedException {
    List<String> args = call.args;
    if (!args.isEmpty() && args.get(0).equals("clock")) return ClockCommand.run(call.rest());
    if (!args.isEmpty() && args.get(0).equals("fault")) return FaultCommand.run(call.rest());
    if (!args.isEmpty() && args.get(0).equals("sms")) return SmsCommand.run(call.rest());
    String verb = args.isEmpty() ? "" : args.get(0) + (args.size() > 1 ? " " + args.get(1) : "");
    if (args.size() > 2 && (verb.startsWith("turn ") || verb.equals("snapshot list"))) throw Failure.exactly(2, USAGE);
    Snapshots snapshots = call.phone().snapshots();
    switch (verb) {
      case "info":
        call.out.line(DeviceInfo.json(call));
        return 0;
      case "resources":
        call.out.line(Resources.json(call));
        return 0;
      case "turn 0":
      case "turn 1":
      case "turn 2":
      case "turn 3":
        call.phone().display().hold(Integer.parseInt(args.get(1)));
        return 0;
      case "stop":
        call.phone().powerOff();
        return 0;
      case "snapshot list":
        snapshots.list().forEach(call.out::line);
        return 0;
      case "snapshot save":
        snapshots.save(name(args));
        return 0;
      case "snapshot restore":
        if (!snapshots.restore(name(args))) throw missing(args, snapshots);
        return 0;
      case "snapshot delete":
        if (!snapshots.delete(name(args))) throw missing(args, snapshots);
        return 0;
      case "snapshot hold":
        hold(call, snapshots);
        return 0;
      default:
        throw Failure.exactly(2, USAGE);
    }
  }

  /**
   * The state is held by a stream, not by a process number: the stream ends with whoever opened it, however that one ends, and at once. Nobody
   * else can have used the device in between, so a return to the state undoes nobody's work.
   */
  private static void hold(Call call, Snapshots snapshots) throws IOException {
    boolean restore = call.args.contains("--restore");
    List<String> args = new ArrayList<>(call.args);
    args.remove("--restore");
    String name = name(args);
    if (snapshots.list().contains(name)) throw Failure.of("there is a snapshot '" + name + "' already");
    try {
      snapshots.hold(name, restore);
      call.out.line("held");
      call.out.flush();
      while (call.in.read() >= 0) continue;
    } catch (InterruptedIOException e) {
      // The holder has gone without a word.
    } finally {
      OwedWork.run(() -> snapshots.release(name));
    }
  }

  private static String operand(List<String> args) {
    if (args.size() != 3) throw Failure.exactly(2, USAGE);
    return args.get(2);
  }

  private static String name(List<String> args) {
    String name = operand(args);
    if (!name.matches(Snapshots.NAME)) {
      throw Failure.of("expected a snapshot name of letters, digits, '.', '_' and '-' (at most 64), found '" + name + "'");
    }
    return name;
  }

  private static Failure missing(List<String> args, Snapshots snapshots) {
    return Failure.of("there is no snapshot '" + args.get(2) + "'; there " + (snapshots.list().isEmpty() ? "are none" : "are: " + String.join(", ", snapshots.list())));
  }
}

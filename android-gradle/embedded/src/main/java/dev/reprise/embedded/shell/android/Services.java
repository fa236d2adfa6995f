package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** `service list|check NAME|call NAME CODE ...`: raw binder calls, of which only the alarm manager's setTimeZone is known. */
public final class Services implements Command {
  private static final int SET_TIME_ZONE = 3;

  @Override public int run(Call call) {
    String verb = call.args.isEmpty() ? "" : call.args.get(0);
    String name = call.args.size() > 1 ? call.args.get(1) : "";
    switch (verb) {
      case "list":
        call.out.line("Found " + SystemServices.names().size() + " services:");
        int index = 0;
        for (String service : SystemServices.names()) call.out.line(index++ + "\t" + service + ": []");
        return 0;
      case "check":
        call.out.line("Service " + name + ": " + (SystemServices.names().contains(name) ? "found" : "not found"));
        return 0;
      case "call":
        return transact(call, name, call.args.subList(Math.min(2, call.args.size()), call.args.size()));
      default:
        call.out.line("Usage: service [-h|-?]\n       service list\n       service check SERVICE\n       service call SERVICE CODE [i32 N | i64 N | f N | d N | s16 STR | null ]...");
        return verb.isEmpty() || verb.equals("-h") ? 0 : 10;
    }
  }

  private static int transact(Call call, String name, List<String> args) {
    if (args.isEmpty()) {
      call.err.line("service: No code specified for call");
      return 10;
    }
    if (!SystemServices.names().contains(name)) {
      call.err.line("service: Service " + name + " does not exist");
      return 10;
    }
    boolean setsTimeZone = name.equals("alarm") && args.get(0).equals(Integer.toString(SET_TIME_ZONE)) && args.size() == 3 && args.get(1).equals("s16");
    if (!setsTimeZone) {
      call.out.line("Result: Parcel(Error: 0xffffffffffffffb6 \"Not a data message\")");
      return 0;
    }
    try {
      call.phone().properties().setTimeZone(ZoneId.of(args.get(2)).getId());
    } catch (DateTimeException e) {
      // The alarm manager ignores a zone it does not know.
    }
    call.out.line("Result: Parcel(00000000    '....')");
    return 0;
  }
}

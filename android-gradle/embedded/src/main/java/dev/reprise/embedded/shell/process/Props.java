package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import java.util.List;

/** `getprop [NAME [DEFAULT]]` and `setprop NAME VALUE`. */
public final class Props {
  private static final int MAX_VALUE_BYTES = 91; // PROP_VALUE_MAX - 1

  private Props() {}

  public static int get(Call call) {
    List<String> args = call.args;
    if (args.isEmpty()) {
      call.phone().properties().all().forEach((name, value) -> call.out.line("[" + name + "]: [" + value + "]"));
      return 0;
    }
    String value = call.phone().properties().get(args.get(0));
    call.out.line(value != null && !value.isEmpty() ? value : args.size() > 1 ? args.get(1) : "");
    return 0;
  }

  public static int set(Call call) {
    if (call.args.size() != 2) {
      call.err.line("usage: setprop NAME VALUE");
      return 1;
    }
    String name = call.args.get(0);
    String value = call.args.get(1);
    if (name.isEmpty() || name.startsWith(".") || !name.matches("[A-Za-z0-9._:@-]+")) return refuse(call, name, value, "illegal property name");
    boolean fixed = name.startsWith("ro.") && call.phone().properties().get(name) != null && !call.phone().properties().get(name).isEmpty();
    if (fixed) return refuse(call, name, value, "it is read-only");
    if (!name.startsWith("ro.") && value.length() > MAX_VALUE_BYTES) return refuse(call, name, value, "it is too long");
    call.phone().properties().set(name, value);
    return 0;
  }

  private static int refuse(Call call, String name, String value, String reason) {
    call.err.line("setprop: failed to set property '" + name + "' to '" + value + "': " + reason);
    return 1;
  }
}

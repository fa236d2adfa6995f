package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.SettingsTable;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import java.util.Locale;
import java.util.Set;

/** `settings [--user ID] get|put|delete|reset|list NAMESPACE ...`. */
public final class Settings implements Command {
  private static final Set<String> NAMESPACES = Set.of("global", "secure", "system");

  @Override public int run(Call call) {
    Arguments arguments = new Arguments(call.args.isEmpty() ? "" : call.args.get(0), call.args);
    String verb = verb(arguments);
    if (verb == null) return help(call);
    if (!Set.of("get", "put", "delete", "list", "reset").contains(verb)) return Arguments.unknown(call, verb);
    String named = operand(arguments, verb);
    String namespace = named.toLowerCase(Locale.ROOT);
    if (!NAMESPACES.contains(namespace)) throw Arguments.error("Error: Invalid namespace '" + named + "'");
    SettingsTable settings = call.phone().settings();
    switch (verb) {
      case "list":
        settings.list(namespace).forEach((key, value) -> call.out.line(key + "=" + value));
        return 0;
      case "get": {
        call.out.line(String.valueOf(settings.get(namespace, operand(arguments, verb))));
        return 0;
      }
      case "put": {
        String key = operand(arguments, verb);
        settings.put(namespace, key, operand(arguments, verb));
        return 0;
      }
      case "delete":
        call.out.line("Deleted " + (settings.delete(namespace, operand(arguments, verb)) ? 1 : 0) + " rows");
        return 0;
      default:
        throw Arguments.error("Error: reset is not supported by this device");
    }
  }

  private static String verb(Arguments arguments) {
    for (String word = arguments.next(); word != null; word = arguments.next()) {
      if (word.equals("--user")) arguments.required();
      else return word;
    }
    return null;
  }

  private static String operand(Arguments arguments, String verb) {
    for (String word = arguments.next(); word != null; word = arguments.next()) {
      if (word.equals("--user")) arguments.required();
      else if (!word.equals("--lineage")) return word;
    }
    throw Arguments.error("Bad arguments");
  }

  private static int help(Call call) {
    call.out.line("Settings provider (settings) commands:");
    call.out.line("  help\n      Print this help text.");
    call.out.line("  get [--user <USER_ID> | current] NAMESPACE KEY\n      Retrieve the current value of KEY.");
    call.out.line("  put [--user <USER_ID> | current] NAMESPACE KEY VALUE [TAG] [default]\n      Change the contents of KEY to VALUE.");
    call.out.line("  delete [--user <USER_ID> | current] NAMESPACE KEY\n      Delete the entry for KEY.");
    call.out.line("  list [--user <USER_ID> | current] NAMESPACE\n      Print all defined keys.");
    call.out.line("      NAMESPACE is one of {system, secure, global}, case-insensitive");
    return Arguments.MINUS_ONE;
  }
}

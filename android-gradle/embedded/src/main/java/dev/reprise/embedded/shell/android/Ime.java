package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.SettingsTable;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** `ime list [-a] [-s]`, `ime enable|disable|set ID`, `ime reset`, which is `cmd input_method`. Its state is in the secure settings. */
public final class Ime implements Command {
  private static final String ENABLED = "enabled_input_methods";
  private static final String DEFAULT = "default_input_method";

  @Override public int run(Call call) {
    Arguments arguments = Arguments.of(call);
    SettingsTable settings = call.phone().settings();
    Set<String> enabled = new LinkedHashSet<>();
    String stored = settings.get("secure", ENABLED);
    String current = settings.get("secure", DEFAULT);
    if (current != null && !current.isEmpty()) enabled.add(current);
    if (stored != null && !stored.isEmpty()) enabled.addAll(List.of(stored.split(":")));
    switch (call.args.isEmpty() ? "" : call.args.get(0)) {
      case "list": return list(call, arguments, enabled);
      case "enable": {
        String id = operand(arguments);
        boolean added = enabled.add(id);
        settings.put("secure", ENABLED, String.join(":", enabled));
        call.out.line("Input method " + id + ": " + (added ? "now enabled" : "already enabled") + " for user #0");
        return 0;
      }
      case "disable": {
        String id = operand(arguments);
        boolean removed = enabled.remove(id);
        settings.put("secure", ENABLED, String.join(":", enabled));
        call.out.line("Input method " + id + ": " + (removed ? "now disabled" : "already disabled") + " for user #0");
        return 0;
      }
      case "set": {
        String id = operand(arguments);
        if (!enabled.contains(id)) {
          call.err.line("Unknown input method " + id + " cannot be selected for user #0");
          return Arguments.MINUS_ONE;
        }
        settings.put("secure", DEFAULT, id);
        call.out.line("Input method " + id + " selected for user #0");
        return 0;
      }
      case "":
        call.out.line("usage: ime list [-a] [-s]\n       ime enable ID\n       ime disable ID\n       ime set ID\n       ime reset");
        return 1;
      default: return Arguments.unknown(call, call.args.get(0));
    }
  }

  private static String operand(Arguments arguments) {
    for (String option = arguments.option(); option != null; option = arguments.option()) {
      if (option.equals("--user")) arguments.required();
    }
    return arguments.required();
  }

  private static int list(Call call, Arguments arguments, Set<String> enabled) {
    List<String> options = new ArrayList<>();
    for (String option = arguments.option(); option != null; option = arguments.option()) options.add(option);
    for (String id : enabled) {
      if (options.contains("-s")) call.out.line(id);
      else call.out.line(id + ":\n  mId=" + id + " mSettingsActivityName=null mIsVrOnly=false mSupportsSwitchingToNextInputMethod=false");
    }
    return 0;
  }
}

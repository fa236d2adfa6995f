package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import dev.reprise.embedded.shell.Owners;
import dev.reprise.embedded.shell.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** `ps [-A] [-ef] [-o FIELD,...] [-p PID]`. Everything here runs in one JVM: sizes are not known and print as 0. */
public final class Ps implements Command {
  private static final List<String> PLAIN = List.of("USER", "PID", "PPID", "VSZ", "RSS", "WCHAN", "ADDR", "S", "NAME");
  private static final List<String> FULL = List.of("UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD");

  @Override public int run(Call call) {
    if (call.args.equals(List.of("--help"))) {
      call.out.line("usage: ps [-AefwZTl] [-o FIELD,...] [-p PID,...]\n\nList processes.\n\n-A\tAll\n-e\tAll, as -A\n-f\tFull listing\n-o\tShow FIELDs\n-p\tOnly these PIDs");
      return 0;
    }
    Options options = Options.parse(call, "AefwZTl", "opu");
    List<String> fields = options.has("f") ? FULL : PLAIN;
    if (options.has("o")) fields = List.of(String.join(",", options.values("o")).toUpperCase(Locale.ROOT).split("[, ]+"));
    List<String[]> rows = new ArrayList<>();
    boolean all = options.has("A") || options.has("e");
    String pids = options.value("p", null);
    String filter = options.operands().isEmpty() ? null : options.operands().get(0); // Old Android: ps NAME
    for (Processes.Entry entry : call.userspace.processes().list()) {
      boolean mine = all || filter != null || pids != null || entry.pid() == call.scope.pid || entry.parentPid() == call.scope.pid;
      boolean wanted = pids == null || List.of(pids.split(",")).contains(Integer.toString(entry.pid()));
      if (!mine || !wanted || (filter != null && !entry.name().contains(filter) && !filter.equals(Integer.toString(entry.pid())))) continue;
      String[] row = new String[fields.size()];
      for (int i = 0; i < row.length; i++) row[i] = field(call, entry, fields.get(i));
      rows.add(row);
    }
    print(call, fields, rows);
    return rows.isEmpty() ? 1 : 0;
  }

  private static String field(Call call, Processes.Entry entry, String field) {
    switch (field.replaceAll("=.*", "")) {
      case "USER":
      case "UID": return Owners.name(entry.uid());
      case "PID": return Integer.toString(entry.pid());
      case "PPID": return Integer.toString(entry.parentPid());
      case "NAME":
      case "COMM": return entry.name();
      case "CMD":
      case "ARGS":
      case "CMDLINE": return entry.commandLine();
      case "VSZ":
      case "RSS":
      case "WCHAN":
      case "ADDR":
      case "C": return "0";
      case "S": return call.name.equals(entry.name()) ? "R" : "S";
      case "STIME": return "00:00";
      case "TTY": return "?";
      case "TIME": return "00:00:00";
      default: throw Failure.of("bad -o " + field);
    }
  }

  private static void print(Call call, List<String> fields, List<String[]> rows) {
    int[] widths = new int[fields.size()];
    List<String[]> all = new ArrayList<>(rows);
    all.add(0, fields.stream().map(field -> field.replaceAll(".*=", "")).toArray(String[]::new));
    for (String[] row : all) {
      for (int i = 0; i < row.length; i++) widths[i] = Math.max(widths[i], row[i].length());
    }
    for (String[] row : all) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        boolean text = fields.get(i).matches("USER|UID|NAME|COMM|CMD|ARGS|CMDLINE|TTY");
        if (i > 0) line.append(' ');
        if (i + 1 == row.length && text) line.append(row[i]);
        else line.append(String.format(Locale.ROOT, "%" + (text ? "-" : "") + widths[i] + "s", row[i]));
      }
      call.out.line(line.toString());
    }
  }
}

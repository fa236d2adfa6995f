package dev.reprise.embedded.shell.process;

import dev.reprise.embedded.phone.Properties;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Commands;
import dev.reprise.embedded.shell.Options;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One-line answers about the system: `uname`, `uptime`, `getenforce`, `nproc`, `hostname`, `which`, `netstat`. */
public final class SystemFacts {
  private SystemFacts() {}

  public static int uname(Call call) {
    Options options = Options.parse(call, "asnrvmo", "");
    String[][] facts = {{"s", "Linux"}, {"n", "localhost"}, {"r", "6.1.0-reprise"}, {"v", "#1 SMP PREEMPT"}, {"m", architecture()}, {"o", "Toybox"}};
    StringBuilder line = new StringBuilder();
    for (String[] fact : facts) {
      boolean asked = options.has(fact[0]) || options.has("a");
      boolean none = !options.has("a") && !call.args.iterator().hasNext();
      if (asked || (none && fact[0].equals("s"))) line.append(line.length() > 0 ? " " : "").append(fact[1]);
    }
    call.out.line(line.toString());
    return 0;
  }

  private static String architecture() {
    String host = System.getProperty("os.arch");
    return host.equals("amd64") ? "x86_64" : host;
  }

  public static int uptime(Call call) {
    Properties properties = call.phone().properties();
    String now = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.of(properties.timeZone())).format(Instant.ofEpochMilli(properties.nowMs()));
    long minutes = call.userspace.uptimeMs() / 60_000;
    long days = minutes / 1440;
    String up = (days > 0 ? days + " day" + (days > 1 ? "s, " : ", ") : "")
        + (minutes % 1440 >= 60 ? String.format(Locale.ROOT, "%d:%02d", minutes % 1440 / 60, minutes % 60) : minutes % 60 + " min");
    call.out.line(" " + now + " up " + up + ",  0 users,  load average: 0.00, 0.00, 0.00");
    return 0;
  }

  public static int getenforce(Call call) {
    call.out.line("Permissive");
    return 0;
  }

  public static int nproc(Call call) {
    call.out.line(Integer.toString(Runtime.getRuntime().availableProcessors()));
    return 0;
  }

  public static int hostname(Call call) {
    call.out.line("localhost");
    return 0;
  }

  public static int pwd(Call call) {
    call.out.line(call.scope.directory);
    return 0;
  }

  public static int which(Call call) {
    Options options = Options.parse(call, "a", "");
    int code = 0;
    for (String name : options.need(call, 1)) {
      String path = call.userspace.which(name);
      if (path == null) code = 1;
      else call.out.line(path);
    }
    return code;
  }

  /** Ports and local sockets that programs of the device listen on. */
  public static int netstat(Call call) {
    Options options = Options.parse(call, "pWrxwutneal", "");
    boolean all = options.has("a") || options.has("l");
    call.out.line("Active Internet connections (" + (all ? "servers and established" : "w/o servers") + ")");
    call.out.line("Proto Recv-Q Send-Q Local Address           Foreign Address         State      ");
    if (!all) return 0;
    for (String address : call.phone().localSockets().addresses()) {
      if (!address.startsWith("tcp:")) continue;
      call.out.line(String.format(Locale.ROOT, "%-5s %6d %6d %-23s %-23s %-11s", "tcp", 0, 0, "127.0.0.1:" + address.substring(4), "0.0.0.0:*", "LISTEN"));
    }
    return 0;
  }

  /** `toybox` lists its commands; `toybox NAME ARG...` runs one. */
  public static int toybox(Call call) throws Exception {
    if (!call.args.isEmpty()) {
      var command = Commands.find(call.args.get(0));
      if (command != null) return command.run(call.as(call.args.get(0), call.args.subList(1, call.args.size())));
      call.err.line("toybox: Unknown command " + call.args.get(0) + " (see \"toybox --help\")");
      return 127;
    }
    call.out.line(String.join(" ", Commands.names()));
    return 0;
  }
}

package dev.reprise.embedded.adbd;

import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.phone.Properties;
import dev.reprise.embedded.shell.Userspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the device offers over adb: one line a service, and the banner that names the features they need. */
final class Services {
  /** Only what works: no compression, no delayed acks, no incremental install. */
  private static final List<String> FEATURES = List.of("shell_v2", "cmd", "abb", "abb_exec", "stat_v2", "ls_v2", "sendrecv_v2", "fixed_push_mkdir", "fixed_push_symlink_timestamp");

  private final Phone phone;
  private final Map<String, Service> byPrefix = new LinkedHashMap<>();

  Services(Phone phone, Userspace userspace) {
    this.phone = phone;
    byPrefix.put("shell", new ShellService(userspace));
    byPrefix.put("exec:", new ExecService(userspace));
    byPrefix.put("abb:", new AbbService(userspace, true));
    byPrefix.put("abb_exec:", new AbbService(userspace, false));
    byPrefix.put("sync:", new SyncService(userspace));
    byPrefix.put("tcp:", new ForwardService(phone, "tcp:"));
    byPrefix.put("localabstract:", new ForwardService(phone, "localabstract:"));
    byPrefix.put("reverse:", new ReverseService(phone));
    byPrefix.put("framebuffer:", new FramebufferService(userspace));
    byPrefix.put("root:", answer("adbd is already running as root\n"));
    byPrefix.put("unroot:", answer("adbd cannot run as other than root on this device\n"));
    byPrefix.put("remount:", answer("remount succeeded\n"));
    byPrefix.put("disable-verity:", answer("verity is already disabled\n"));
    byPrefix.put("jdwp", answer(""));
    byPrefix.put("track-jdwp", (argument, connection) -> stream -> {
      stream.output().write("0000".getBytes(StandardCharsets.US_ASCII));
      while (stream.input().read() >= 0) continue; // The list never changes; the client hangs up.
    });
  }

  /** Null when there is no such service or it refuses. */
  Service.Session open(String name, Connection connection) throws IOException {
    for (Map.Entry<String, Service> service : byPrefix.entrySet()) {
      if (name.startsWith(service.getKey())) return service.getValue().open(name.substring(service.getKey().length()), connection);
    }
    return null;
  }

  /** True when the connection is to be lost with the stream that was asked for. */
  boolean cuts() {
    return phone.faults().take(Faults.Kind.DISCONNECT);
  }

  String banner() {
    Properties properties = phone.properties();
    StringBuilder banner = new StringBuilder("device::");
    for (String name : new String[] {"ro.product.name", "ro.product.model", "ro.product.device"}) {
      String value = properties.get(name);
      banner.append(name).append('=').append(value == null ? "" : value).append(';');
    }
    return banner.append("features=").append(String.join(",", FEATURES)).toString();
  }

  private static Service answer(String text) {
    return (argument, connection) -> stream -> stream.output().write(text.getBytes(StandardCharsets.UTF_8));
  }
}

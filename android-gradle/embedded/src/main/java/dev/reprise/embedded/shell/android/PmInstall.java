package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Faults;
import dev.reprise.embedded.phone.Packages;
import dev.reprise.embedded.phone.Packages.InstallFlag;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Errno;
import dev.reprise.embedded.shell.InstallSessions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Installing: one file, a stream of known length (-S), or a session in several steps. */
final class PmInstall {
  private long size = -1;
  private final Set<InstallFlag> flags = EnumSet.of(InstallFlag.REPLACE); // Since Android 8 an install replaces; -r is still accepted.
  private final List<String> seen = new ArrayList<>();

  private PmInstall() {}

  private static PmInstall options(Arguments arguments) {
    PmInstall install = new PmInstall();
    for (String option = arguments.option(); option != null; option = arguments.option()) {
      if (!option.equals("-S")) install.seen.add(option); // A session's size is that of its files.
      switch (option) {
        case "-R": install.flags.remove(InstallFlag.REPLACE); break;
        case "-d": install.flags.add(InstallFlag.ALLOW_DOWNGRADE); break;
        case "-g": install.flags.add(InstallFlag.GRANT_ALL); break;
        case "-t": install.flags.add(InstallFlag.ALLOW_TEST_ONLY); break;
        case "--bypass-low-target-sdk-block": install.flags.add(InstallFlag.ALLOW_LOW_TARGET); break;
        case "-S": install.size = arguments.number(); break;
        case "--dont-kill": break;
        case "-r":
        case "-f":
        case "-l":
        case "--full":
        case "--instantapp":
        case "--ephemeral":
        case "--force-queryable":
        case "--no-streaming":
        case "--skip-verification":
        case "--force-uuid":
        case "--wait":
        case "--no-wait": break;
        case "-i":
        case "-p":
        case "--user":
        case "--abi":
        case "--pkg":
        case "--install-location":
        case "--install-reason":
        case "--originating-uri":
        case "--referrer":
        case "--update-ownership": install.seen.add(arguments.required()); break;
        default: throw arguments.exception("java.lang.IllegalArgumentException: Unknown option " + option);
      }
    }
    return install;
  }

  static int install(Call call, Arguments arguments) throws IOException {
    PmInstall install = options(arguments);
    String operand = arguments.next();
    if (operand != null && !operand.equals("-")) {
      Path apk = call.host(operand);
      if (!Files.isRegularFile(apk)) {
        call.err.line("Error: Failed to parse APK file: " + operand + "\nError: Unable to open file: " + operand + "\nConsider using a file under /data/local/tmp/");
        return Arguments.MINUS_ONE;
      }
      return install.apply(call, apk);
    }
    if (install.size < 0) throw Arguments.error("Error: must either specify a package size or an APK file");
    Path apk = receive(call, install.size);
    if (apk == null) return 1;
    try {
      return install.apply(call, apk);
    } finally {
      Files.deleteIfExists(apk);
    }
  }

  private static Path receive(Call call, long size) {
    try {
      return InstallSessions.receive(call.in, size);
    } catch (IOException e) {
      call.out.line("Failure [INSTALL_FAILED_INVALID_APK: " + e.getMessage() + "]");
      return null;
    }
  }

  private int apply(Call call, Path apk) {
    if (call.phone().faults().isSet(Faults.Kind.STORAGE_FULL)) {
      call.out.line("Failure [INSTALL_FAILED_INSUFFICIENT_STORAGE: Failed to free " + apk.toFile().length() + " on storage device at /data]");
      return 1;
    }
    try {
      call.phone().packages().install(apk, flags);
      call.out.line("Success");
      return 0;
    } catch (Packages.Refused e) {
      call.out.line("Failure [" + e.code + (e.getMessage() == null || e.getMessage().equals(e.code) ? "" : ": " + e.getMessage()) + "]");
      return 1;
    }
  }

  static int create(Call call, Arguments arguments) {
    PmInstall install = options(arguments);
    call.out.line("Success: created install session [" + call.userspace.installSessions().create(install.seen) + "]");
    return 0;
  }

  /** `pm install-write [-S SIZE] SESSION NAME [FILE|-]`. */
  static int write(Call call, Arguments arguments) throws IOException {
    PmInstall install = options(arguments);
    InstallSessions.Session session = session(call, arguments);
    String name = arguments.required();
    String operand = arguments.next();
    long written;
    if (operand == null || operand.equals("-")) {
      if (install.size < 0) throw Arguments.error("Error: must specify a APK size");
      written = session.write(name, call.in, install.size);
    } else {
      try (InputStream file = call.files().read(call.absolute(operand), null)) {
        written = session.write(name, file, -1);
      } catch (IOException e) {
        throw Arguments.error("Error: failed to write; " + operand + ": " + Errno.text(e));
      }
    }
    call.out.line("Success: streamed " + written + " bytes");
    return 0;
  }

  static int commit(Call call, Arguments arguments) throws IOException {
    String id = Pm.afterOptions(arguments);
    InstallSessions.Session session = session(call, new Arguments("install-commit", List.of(id)));
    PmInstall install = options(new Arguments("install-create", session.options));
    try {
      if (session.apks().size() == 1) return install.apply(call, session.apks().get(0));
      call.out.line(session.apks().isEmpty() ? "Failure [INSTALL_FAILED_INVALID_APK: No packages staged]"
          : "Failure [INSTALL_FAILED_INVALID_APK: split APKs are not supported by this device]");
      return 1;
    } finally {
      call.userspace.installSessions().close(Integer.parseInt(id));
    }
  }

  static int abandon(Call call, Arguments arguments) throws IOException {
    String id = arguments.required();
    session(call, new Arguments("install-abandon", List.of(id)));
    call.userspace.installSessions().close(Integer.parseInt(id));
    call.out.line("Success");
    return 0;
  }

  private static InstallSessions.Session session(Call call, Arguments arguments) {
    String id = arguments.required();
    InstallSessions.Session session = id.matches("\\d{1,10}") && Long.parseLong(id) <= Integer.MAX_VALUE
        ? call.userspace.installSessions().find(Integer.parseInt(id)) : null;
    if (session == null) throw arguments.exception("java.lang.SecurityException: Caller has no access to session " + id);
    return session;
  }
}

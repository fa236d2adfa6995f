package dev.reprise.embedded;

import dev.reprise.embedded.adbd.Adbd;
import dev.reprise.embedded.adbd.PortTaken;
import dev.reprise.embedded.console.Console;
import dev.reprise.embedded.phone.Packages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Boots a device, puts its adb side on a port, says so in one line of JSON on standard output, and runs until it is told to end. */
public final class Main {
  private static final int USAGE = 2;
  private static final int INTERNAL = 6;
  /** Port, lock or disk. */
  private static final int RESOURCE = 7;
  private static final long SHUTDOWN_MS = 3_000;

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    long startedMs = ProcessHandle.current().info().startInstant().map(start -> start.toEpochMilli()).orElse(System.currentTimeMillis());
    // Standard output belongs to the one line below; whatever else prints goes to standard error.
    PrintStream answer = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
    System.setOut(System.err);
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(USAGE);
      return;
    }
    CompletableFuture<?> abandoned = endingWith(options.starterPid);
    EmbeddedDevice device;
    Adbd adbd;
    Console console;
    int consolePort = Console.portBeside(options.port);
    try {
      expectFree(options.port);
      if (consolePort > 0) expectFree(consolePort);
      StateLock.take(options.profile.state);
      device = EmbeddedDevice.boot(options.profile);
      installAll(device, options);
      console = consolePort == 0 ? null : Console.start(device.phone(), consolePort, Path.of(System.getProperty("user.home"), ".emulator_console_auth_token"));
      adbd = Adbd.start(device.phone(), options.port);
    } catch (PortTaken | BindException | StateLock.Taken e) {
      System.err.println(e.getMessage());
      System.exit(RESOURCE);
      return;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(USAGE);
      return;
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      System.exit(INTERNAL);
      return;
    }
    int port = adbd.port();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(adbd, console, device), "shutdown"));
    endingWith(options.parentPid);
    long pid = ProcessHandle.current().pid();
    // As adb lists it: where there is a console, adb has found an emulator.
    String serial = console == null ? "127.0.0.1:" + port : "emulator-" + consolePort;
    answer.println("{\"serial\":\"" + serial + "\",\"port\":" + port + ",\"pid\":" + pid + ",\"bootMs\":" + (System.currentTimeMillis() - startedMs) + "}");
    // Whoever started it knows it from here on.
    abandoned.cancel(false);
    // Not before: as on a phone, adb is there while the apps still do what they do at every start.
    device.phone().bootCompleted();
    device.join();
    System.exit(0);
  }

  /** Ends this process when that one does, until it is cancelled; 0 is nobody. */
  private static CompletableFuture<?> endingWith(long pid) {
    if (pid == 0) return new CompletableFuture<>();
    CompletableFuture<?> end = ProcessHandle.of(pid).<CompletableFuture<?>>map(ProcessHandle::onExit).orElseGet(() -> CompletableFuture.completedFuture(null));
    return end.thenRun(() -> System.exit(0));
  }

  /** Fails before the boot rather than after it. */
  private static void expectFree(int port) throws BindException, IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (BindException e) {
      throw new BindException("Port " + port + " of this computer is in use; choose another with --port, or 0 for any free one.");
    }
  }

  private static void installAll(EmbeddedDevice device, Options options) throws IOException {
    List<Path> there = new ArrayList<>();
    for (Packages.Info app : device.phone().packages().list()) if (!app.system) there.add(device.phone().storage().resolve(app.apkPath));
    for (Path apk : options.apks) {
      if (isOneOf(there, apk)) continue;
      try {
        device.phone().packages().install(apk, Set.of(Packages.InstallFlag.REPLACE));
      } catch (Packages.Refused e) {
        System.err.println(apk + " was not installed: " + e.code + ": " + e.getMessage() + hint(e));
        System.exit(USAGE);
      }
    }
  }

  /**
   * An app that the device has to the byte is left alone, as it was the last time: to install it anew would tell it that it has been replaced. Of
   * what was there, the one that another has just taken the place of is gone.
   */
  private static boolean isOneOf(List<Path> there, Path apk) throws IOException {
    for (Path app : there) if (Files.exists(app) && Files.exists(apk) && Files.mismatch(app, apk) < 0) return true;
    return false;
  }

  private static String hint(Packages.Refused refused) {
    return refused.code.equals("INSTALL_FAILED_UPDATE_INCOMPATIBLE") ? " The device has this app from a build with another key: start it with an empty --state folder." : "";
  }

  /** On SIGTERM, on the parent's end, and after a power-off from inside. */
  private static void shutDown(Adbd adbd, Console console, EmbeddedDevice device) {
    Thread last =
        new Thread(
            () -> {
              closePorts(adbd, console);
              device.phone().powerOff();
            },
            "power-off");
    last.setDaemon(true);
    last.start();
    try {
      // An app that hangs must not keep the process from ending.
      last.join(SHUTDOWN_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** @param console null where there is none */
  private static void closePorts(Adbd adbd, Console console) {
    try (console) {
      adbd.close();
    } catch (IOException e) {
      // The process ends now, and the port with it.
      System.err.println("The adb side did not close: " + e.getMessage());
    }
  }
}

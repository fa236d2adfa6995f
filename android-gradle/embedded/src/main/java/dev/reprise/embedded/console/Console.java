package dev.reprise.embedded.console;

import dev.reprise.embedded.phone.Phone;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The console of an emulator, on loopback only: what `adb -s emulator-N emu ...` dials on port N. It is there when the device's adb side is on
 * one of the odd ports on which adb looks for emulators, one below it.
 */
public final class Console implements AutoCloseable {
  /** Whoever is connected waits for a person's next line; more than these are not people. */
  private static final int CONNECTION_LIMIT = 16;
  /** Not 5555, where adb connects to whatever answers, by its address too. */
  private static final int FIRST_ADB_PORT = 5557;
  private static final int LAST_ADB_PORT = 5585;

  private final Phone phone;
  private final Path tokenFile;
  private final ServerSocket server;
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

  private Console(Phone phone, Path tokenFile, ServerSocket server) {
    this.phone = phone;
    this.tokenFile = tokenFile;
    this.server = server;
  }

  /** The console's port beside an adb side on this port; 0 where adb takes a device for no emulator. */
  public static int portBeside(int adbPort) {
    return adbPort >= FIRST_ADB_PORT && adbPort <= LAST_ADB_PORT && adbPort % 2 == 1 ? adbPort - 1 : 0;
  }

  /**
   * Starts to listen.
   *
   * @param tokenFile the user's ~/.emulator_console_auth_token: where there is one that says something, clients have to say it first
   */
  public static Console start(Phone phone, int port, Path tokenFile) throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    try {
      server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), CONNECTION_LIMIT);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    Console console = new Console(phone, tokenFile, server);
    daemon(console::accept, "console");
    return console;
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Stops listening and ends every connection. */
  @Override public void close() throws IOException {
    server.close();
    for (Socket client : clients) client.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (clients.size() >= CONNECTION_LIMIT) {
          client.close();
          continue;
        }
        clients.add(client);
        daemon(() -> serve(client), "console-client");
      } catch (IOException e) {
        // Closed, or a client that went away while it was accepted.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      new ConsoleSession(new ConsoleCommands(phone), tokenFile, client.getInputStream(), client.getOutputStream()).run();
    } catch (IOException e) {
      // The client has gone, or the device ends.
    } finally {
      clients.remove(client);
    }
  }

  private static void daemon(Runnable body, String name) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    thread.start();
  }
}

package dev.reprise.embedded.adbd;

import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.shell.AdbSide;
import dev.reprise.embedded.shell.Userspace;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The device's adb daemon: adb's transport over TCP, on loopback only. `adb connect 127.0.0.1:PORT` finds it. */
public final class Adbd implements AutoCloseable {
  /** adb's own server looks for emulators here: a device on such a port is listed twice. */
  private static final int FIRST_EMULATOR_PORT = 5554;
  private static final int LAST_EMULATOR_PORT = 5585;
  private static final int DEFAULT_ADBD_PORT = 5555;
  /** An adb server has one, for all its clients. */
  static final int CONNECTION_LIMIT = 32;

  private final ServerSocket server;
  private final Services services;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads;
  private final Unread unread = new Unread();
  private final Served served = new Served();

  private Adbd(Phone phone, ServerSocket server) {
    this.server = server;
    Userspace userspace = new Userspace(phone);
    userspace.reachedBy(new Side());
    this.services = new Services(phone, userspace);
    AtomicInteger count = new AtomicInteger();
    this.threads = Executors.newCachedThreadPool(body -> {
      Thread thread = new Thread(body, "adbd-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    });
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for a free one
   * @throws PortTaken when another program has the port
   * @throws IllegalArgumentException for port 5555, on which adb looks for emulators
   */
  public static Adbd start(Phone phone, int port) throws IOException {
    if (port == DEFAULT_ADBD_PORT) {
      throw new IllegalArgumentException("Port 5555 is where adb looks for an emulator and would list the device twice; choose one outside 5554-5585.");
    }
    Adbd adbd = new Adbd(phone, listen(port));
    adbd.threads.execute(adbd::accept);
    return adbd;
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Stops listening and ends every connection. */
  @Override public void close() throws IOException {
    server.close();
    connections.forEach(Connection::close);
    threads.shutdownNow();
  }

  private static ServerSocket listen(int port) throws IOException {
    while (true) {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      try {
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 16);
      } catch (BindException e) {
        socket.close();
        throw new PortTaken(port, e);
      }
      boolean emulators = socket.getLocalPort() >= FIRST_EMULATOR_PORT && socket.getLocalPort() <= LAST_EMULATOR_PORT;
      if (port != 0 || !emulators) return socket;
      socket.close();
    }
  }

  private final class Side implements AdbSide {
    @Override public void disconnect() {
      connections.forEach(Connection::close);
    }

    @Override public int connections() {
      return connections.size();
    }

    @Override public int streams() {
      return connections.stream().mapToInt(Connection::streams).sum();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        if (connections.size() >= CONNECTION_LIMIT) {
          socket.close();
          continue;
        }
        socket.setTcpNoDelay(true);
        Connection connection = new Connection(socket, services, threads, unread, served);
        connections.add(connection);
        connection.onClosed(() -> connections.remove(connection));
        threads.execute(connection::run);
      } catch (IOException e) {
        // Closed, or a client that went away while it was accepted.
      }
    }
  }
}

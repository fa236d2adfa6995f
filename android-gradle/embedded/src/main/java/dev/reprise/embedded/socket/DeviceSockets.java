package dev.reprise.embedded.socket;

import dev.reprise.embedded.phone.LocalSockets;
import dev.reprise.embedded.thread.Pipe;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The device's own sockets: names in a table and pipes in memory; nothing of the host is opened. */
public final class DeviceSockets implements LocalSockets {
  private static final int CAPACITY_BYTES = 256 * 1024;

  private final Map<String, Server> servers = new ConcurrentHashMap<>();

  @Override
  public Connection connect(String address) throws IOException {
    Server server = servers.get(address);
    if (server == null) throw new IOException("Nothing on the device listens on " + address + ".");
    Pipe toServer = new Pipe(CAPACITY_BYTES);
    Pipe toClient = new Pipe(CAPACITY_BYTES);
    server.accept(new End(toServer, toClient));
    return new End(toClient, toServer);
  }

  @Override
  public Listening listen(String address, Server server) throws IOException {
    if (servers.putIfAbsent(address, server) != null) throw new IOException("The address " + address + " is already in use on the device.");
    return () -> servers.remove(address, server);
  }

  @Override
  public boolean listening(String address) {
    return servers.containsKey(address);
  }

  @Override
  public List<String> addresses() {
    return new ArrayList<>(servers.keySet());
  }

  /** One side of a connection; closing it ends both directions, as closing a socket does. */
  private static final class End implements Connection {
    private final Pipe in;
    private final Pipe out;

    End(Pipe in, Pipe out) {
      this.in = in;
      this.out = out;
    }

    @Override
    public InputStream input() {
      return in.reader();
    }

    @Override
    public OutputStream output() {
      return out.writer();
    }

    @Override
    public void close() {
      in.breakOff();
      out.end();
    }
  }
}

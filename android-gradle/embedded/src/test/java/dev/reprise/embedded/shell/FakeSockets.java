package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.LocalSockets;
import dev.reprise.embedded.thread.Pipe;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sockets inside the device: two pipes a connection. */
public final class FakeSockets implements LocalSockets {
  private final Map<String, Server> servers = new ConcurrentHashMap<>();

  @Override public Connection connect(String address) throws IOException {
    Server server = servers.get(address);
    if (server == null) throw new IOException("Connection refused");
    Pipe there = new Pipe();
    Pipe back = new Pipe();
    server.accept(new End(there.reader(), back.writer()));
    return new End(back.reader(), there.writer());
  }

  @Override public Listening listen(String address, Server server) throws IOException {
    if (servers.putIfAbsent(address, server) != null) throw new IOException("Address already in use");
    return () -> servers.remove(address, server);
  }

  @Override public boolean listening(String address) {
    return servers.containsKey(address);
  }

  @Override public List<String> addresses() {
    return List.copyOf(servers.keySet());
  }

  private record End(InputStream input, OutputStream output) implements Connection {
    @Override public void close() {
      try {
        input.close();
        output.close();
      } catch (IOException e) {
        throw new AssertionError("pipes close without failing", e);
      }
    }
  }
}

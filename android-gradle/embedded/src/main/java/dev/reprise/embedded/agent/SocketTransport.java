package dev.reprise.embedded.agent;

import dev.reprise.agent.Transport;
import dev.reprise.embedded.phone.LocalSockets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.LinkedBlockingQueue;

/** The device agent's clients, who come in through an abstract socket of this device. */
final class SocketTransport implements Transport {
  /** Stands in the queue for "closed": null cannot. */
  private static final Connection CLOSED = new SocketConnection(null);

  private final LinkedBlockingQueue<Connection> waiting = new LinkedBlockingQueue<>();
  private final LocalSockets.Listening listening;

  SocketTransport(LocalSockets sockets, String name) throws IOException {
    listening = sockets.listen("localabstract:" + name, connection -> waiting.add(new SocketConnection(connection)));
  }

  @Override
  public Connection accept() throws IOException {
    try {
      Connection next = waiting.take();
      if (next != CLOSED) return next;
      waiting.add(CLOSED);
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  @Override
  public void close() {
    listening.close();
    waiting.add(CLOSED);
  }

  private static final class SocketConnection implements Connection {
    private final LocalSockets.Connection connection;

    SocketConnection(LocalSockets.Connection connection) {
      this.connection = connection;
    }

    @Override
    public InputStream input() {
      return connection.input();
    }

    @Override
    public OutputStream output() {
      return connection.output();
    }

    @Override
    public void close() {
      connection.close();
    }
  }
}

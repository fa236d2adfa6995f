package dev.reprise.agent.fake;

import dev.reprise.agent.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A transport over a loopback port. */
public final class SocketTransport implements Transport {
  private final ServerSocket server;

  public SocketTransport() throws IOException {
    server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
  }

  public int port() {
    return server.getLocalPort();
  }

  @Override
  public Connection accept() throws IOException {
    try {
      return new SocketConnection(server.accept());
    } catch (IOException e) {
      if (server.isClosed()) return null;
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      // It was listening or not; now it is not.
    }
  }

  private static final class SocketConnection implements Connection {
    private final Socket socket;

    SocketConnection(Socket socket) throws IOException {
      this.socket = socket;
      socket.setTcpNoDelay(true);
    }

    @Override
    public InputStream input() throws IOException {
      return socket.getInputStream();
    }

    @Override
    public OutputStream output() throws IOException {
      return socket.getOutputStream();
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        // A socket that cannot be closed is closed.
      }
    }
  }
}

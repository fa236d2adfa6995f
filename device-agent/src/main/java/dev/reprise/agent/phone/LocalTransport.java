package dev.reprise.agent.phone;

import android.net.LocalServerSocket;
import android.net.LocalSocket;
import android.system.ErrnoException;
import android.system.Os;
import android.system.OsConstants;
import dev.reprise.agent.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An abstract local socket, which adb can reach and apps cannot: no SELinux rule lets them connect to the shell. */
final class LocalTransport implements Transport {
  private final LocalServerSocket server;
  private volatile boolean closed;

  /** @throws IOException when the name is in use: another agent lives */
  LocalTransport(String name) throws IOException {
    server = new LocalServerSocket(name);
  }

  @Override
  public Connection accept() throws IOException {
    try {
      LocalSocket socket = server.accept();
      if (!closed) return new LocalConnection(socket);
      socket.close();
      return null;
    } catch (IOException lost) {
      if (closed) return null;
      throw lost;
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      // Closing alone leaves a thread that accepts where it is.
      Os.shutdown(server.getFileDescriptor(), OsConstants.SHUT_RDWR);
    } catch (ErrnoException alreadyClosed) {
      // Closed before: nothing waits on it.
    }
    try {
      server.close();
    } catch (IOException alreadyClosed) {
      // The same.
    }
  }

  private static final class LocalConnection implements Connection {
    private final LocalSocket socket;

    LocalConnection(LocalSocket socket) {
      this.socket = socket;
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
        // Each ends what is blocked on its half; closing alone does not.
        socket.shutdownInput();
        socket.shutdownOutput();
      } catch (IOException alreadyClosed) {
        // The client closed it first, or we did.
      }
      try {
        socket.close();
      } catch (IOException alreadyClosed) {
        // The same.
      }
    }
  }
}

package dev.reprise.agent;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where clients come in: an abstract local socket on a phone, the embedded device's own sockets there. */
public interface Transport extends Closeable {
  /**
   * Blocks until a client connects.
   *
   * @return the connection, or null once {@link #close} was called
   * @throws IOException when the listening socket is lost
   */
  Connection accept() throws IOException;

  /** Stops listening and releases a blocked {@link #accept}; connections that were handed out stay open. */
  @Override void close();

  /** A byte stream each way. {@link #close} ends blocked reads and writes of either side and may be called twice. */
  interface Connection extends Closeable {
    InputStream input() throws IOException;

    OutputStream output() throws IOException;

    @Override void close();
  }
}

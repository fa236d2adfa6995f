package dev.reprise.embedded.phone;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Servers on the device: abstract local sockets ("localabstract:name") and TCP ports of the device ("tcp:6790"); no host port is opened. */
public interface LocalSockets {
  interface Connection extends Closeable {
    InputStream input();
    OutputStream output();
    @Override void close();
  }

  /** Ends a {@link #listen}. */
  interface Listening extends Closeable {
    @Override void close();
  }

  interface Server { void accept(Connection connection); }

  /** Connects to a server; fails when nobody listens there. */
  Connection connect(String address) throws IOException;
  /** Listens; closing the result stops listening. Fails when the address is taken. */
  Listening listen(String address, Server server) throws IOException;
  boolean listening(String address);
  /** Addresses that somebody listens on. */
  List<String> addresses();
}

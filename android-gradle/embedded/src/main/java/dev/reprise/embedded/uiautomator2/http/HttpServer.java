package dev.reprise.embedded.uiautomator2.http;

import dev.reprise.embedded.phone.LocalSockets;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A small HTTP/1.1 server on one of the device's own ports. The JDK's needs a port of the host; this one is reached through adb alone. A
 * thread a connection; requests that cannot be read end their connection.
 */
public final class HttpServer implements Closeable {
  private final Function<HttpRequest, HttpReply> handler;
  private final Set<LocalSockets.Connection> open = ConcurrentHashMap.newKeySet();
  private final LocalSockets.Listening listening;

  /** Listens from now on. {@code handler} is called on many threads, and answers whatever it is asked. */
  public HttpServer(LocalSockets sockets, String address, Function<HttpRequest, HttpReply> handler) throws IOException {
    this.handler = handler;
    this.listening = sockets.listen(address, this::accept);
  }

  /** Takes no more connections and ends those that are open. */
  @Override
  public void close() {
    listening.close();
    for (LocalSockets.Connection connection : open) connection.close();
  }

  private void accept(LocalSockets.Connection connection) {
    open.add(connection);
    Thread thread = new Thread(() -> serve(connection), "http");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(LocalSockets.Connection connection) {
    try (connection) {
      RequestReader reader = new RequestReader(connection.input());
      for (HttpRequest request = reader.next(); request != null; request = reader.next()) {
        HttpReply reply = handler.apply(request);
        connection.output().write(reply.bytes(request.keepsAlive));
        connection.output().flush();
        if (reply.afterwards != null) reply.afterwards.run();
        if (!request.keepsAlive) return;
      }
    } catch (IOException e) {
      // The client went away, or did not speak HTTP: there is nobody to tell.
    } finally {
      open.remove(connection);
    }
  }
}

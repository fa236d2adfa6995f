package dev.reprise.embedded.adbd;

import dev.reprise.embedded.phone.LocalSockets;
import dev.reprise.embedded.phone.Phone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;

/** `reverse:forward:[norebind:]LOCAL;REMOTE`, list-forward, killforward:LOCAL, killforward-all: ports of the device that lead to the host. */
final class ReverseService implements Service {
  private record Forward(String remote, LocalSockets.Listening listener) {}

  private static final int FIRST_FREE_PORT = 40_000;

  private final Phone phone;
  /** Each map is guarded by itself: a client asks for many things at once. */
  private final Map<Connection, Map<String, Forward>> byConnection = new WeakHashMap<>();

  ReverseService(Phone phone) {
    this.phone = phone;
  }

  @Override public Session open(String request, Connection connection) {
    return stream -> stream.output().write(answer(request, connection).getBytes(StandardCharsets.UTF_8));
  }

  private String answer(String request, Connection connection) throws IOException {
    Map<String, Forward> forwards = of(connection);
    synchronized (forwards) {
      return answer(request, connection, forwards);
    }
  }

  private String answer(String request, Connection connection, Map<String, Forward> forwards) throws IOException {
    if (request.equals("list-forward")) {
      StringBuilder list = new StringBuilder();
      forwards.forEach((local, forward) -> list.append("(reverse) ").append(local).append(' ').append(forward.remote).append('\n'));
      return counted(list.toString());
    }
    if (request.equals("killforward-all")) {
      closeAll(forwards);
      return "OKAY";
    }
    if (request.startsWith("killforward:")) {
      String local = request.substring("killforward:".length());
      Forward forward = forwards.remove(local);
      if (forward == null) return "FAIL" + counted("listener '" + local + "' not found");
      forward.listener.close();
      return "OKAY";
    }
    boolean keep = request.startsWith("forward:norebind:");
    String[] ends = request.replaceFirst("^forward:(norebind:)?", "").split(";", 2);
    if (!request.startsWith("forward:") || ends.length < 2) return "FAIL" + counted("bad reverse request: " + request);
    return forward(connection, forwards, ends[0], ends[1], keep);
  }

  private String forward(Connection connection, Map<String, Forward> forwards, String wanted, String remote, boolean keep) throws IOException {
    boolean anyPort = wanted.equals("tcp:0");
    String local = anyPort ? freePort() : wanted;
    Forward before = forwards.get(local);
    if (before != null && keep) return "FAIL" + counted("cannot rebind existing socket");
    if (before != null) {
      before.listener.close();
      forwards.remove(local);
    }
    try {
      forwards.put(local, new Forward(remote, phone.localSockets().listen(local, accepted -> relay(connection, remote, accepted))));
    } catch (IOException e) {
      return "FAIL" + counted("cannot bind listener: Address already in use");
    }
    // Whoever asked may have gone meanwhile: then its ports were closed before this one was there.
    if (connection.isClosed()) closeAll(forwards);
    return "OKAY" + (anyPort ? counted(local.substring("tcp:".length())) : "");
  }

  private static void relay(Connection connection, String remote, LocalSockets.Connection accepted) {
    Thread thread = new Thread(() -> {
      try {
        AdbStream stream = connection.openToHost(remote);
        Relay.run(stream, accepted);
        stream.close();
      } catch (IOException e) {
        accepted.close(); // Nobody listens on the host's side.
      }
    }, "adbd-reverse");
    thread.setDaemon(true);
    thread.start();
  }

  private String freePort() {
    int port = FIRST_FREE_PORT;
    while (phone.localSockets().listening("tcp:" + port)) port++;
    return "tcp:" + port;
  }

  private synchronized Map<String, Forward> of(Connection connection) {
    return byConnection.computeIfAbsent(connection, key -> {
      Map<String, Forward> forwards = new LinkedHashMap<>();
      key.onClosed(() -> closeAll(forwards));
      return forwards;
    });
  }

  private static void closeAll(Map<String, Forward> forwards) {
    synchronized (forwards) {
      for (Forward forward : forwards.values()) forward.listener.close();
      forwards.clear();
    }
  }

  /** Four hex digits of length, then the text. */
  private static String counted(String text) {
    return String.format(Locale.ROOT, "%04x", text.getBytes(StandardCharsets.UTF_8).length) + text;
  }
}

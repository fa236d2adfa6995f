package dev.reprise.embedded.uiautomator2.command;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of endpoints: a method and a path whose segments may be names (":id") stand for a command. */
final class Routes {
  /** The commands of a session carry its id in their path under this name. */
  static final String SESSION = "sessionId";

  private final List<Route> routes = new ArrayList<>();

  /** A path and the command it stands for, with what its names stand for. */
  static final class Found {
    final Command command;
    final Map<String, String> path;

    Found(Command command, Map<String, String> path) {
      this.command = command;
      this.path = path;
    }
  }

  private static final class Route {
    final String method;
    final String[] segments;
    final Command command;

    Route(String method, String path, Command command) {
      this.method = method;
      this.segments = path.split("/");
      this.command = command;
    }
  }

  /** {@code path} without "/session/:sessionId" before it. */
  void get(String path, Command command) {
    add("GET", "/session/:" + SESSION + path, command);
  }

  void post(String path, Command command) {
    add("POST", "/session/:" + SESSION + path, command);
  }

  void add(String method, String path, Command command) {
    routes.add(new Route(method, path, command));
  }

  /** Null when nothing answers there. The first route that fits wins. */
  Found find(String method, String path) {
    String[] segments = path.split("/");
    for (Route route : routes) {
      Map<String, String> names = route.method.equals(method) ? match(route.segments, segments) : null;
      if (names != null) return new Found(route.command, names);
    }
    return null;
  }

  private static Map<String, String> match(String[] wanted, String[] given) {
    if (wanted.length != given.length) return null;
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith(":")) names.put(wanted[i].substring(1), URLDecoder.decode(given[i], StandardCharsets.UTF_8));
      else if (!wanted[i].equals(given[i])) return null;
    }
    return names;
  }
}

package dev.reprise.embedded.uiautomator2.command;

import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;

import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.uiautomator2.http.HttpReply;
import dev.reprise.embedded.uiautomator2.http.HttpRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.json.JSONException;
import org.json.JSONObject;

/** Finds the command of a request, runs it, and words its result or its failure as WebDriver has it. One command at a time. */
final class Dispatcher {
  private final Routes routes;
  private final Sessions sessions;
  /** Held while a command runs: UiAutomation knows one user, and so do the elements of a session. */
  private final Object turn = new Object();

  Dispatcher(Routes routes, Sessions sessions) {
    this.routes = routes;
    this.sessions = sessions;
  }

  HttpReply answer(HttpRequest request) {
    String path = request.path.startsWith("/wd/hub/") ? request.path.substring("/wd/hub".length()) : request.path;
    Routes.Found found = routes.find(request.method, path);
    String id = found == null ? null : found.path.get(Routes.SESSION);
    try {
      if (found == null) throw CommandFailure.unknownCommand("This server does not answer " + request.method + " " + path + ".");
      Object value = run(found, id, request.body);
      return new HttpReply(200, reply(id == null ? sessions.beganWith(value) : id, value == null ? JSONObject.NULL : value), sessions.afterReply());
    } catch (CommandFailure failure) {
      return failed(id, failure, failure);
    } catch (SourceException e) {
      return failed(id, CommandFailure.unknown(e.getMessage()), e);
    } catch (JSONException e) {
      return failed(id, CommandFailure.invalidArgument("The body is not as this command takes it: " + e.getMessage()), e);
    } catch (Exception e) {
      return failed(id, CommandFailure.unknown(String.valueOf(e)), e);
    }
  }

  private Object run(Routes.Found found, String id, String body) throws Exception {
    // Whether the server is up is asked while a command runs, too.
    if (id == null) return found.command.run(new Call(null, found.path, body));
    Session session = sessions.require(id);
    synchronized (turn) {
      return found.command.run(new Call(session, found.path, body));
    }
  }

  private static HttpReply failed(String id, CommandFailure failure, Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    try {
      JSONObject value = new JSONObject().put("error", failure.error).put("message", failure.getMessage()).put("stacktrace", trace.toString());
      return new HttpReply(failure.status, reply(id, value), null);
    } catch (JSONException e) {
      throw new IllegalStateException("Strings always fit into JSON.", e);
    }
  }

  private static String reply(String id, Object value) {
    try {
      return new JSONObject().put("sessionId", id == null ? JSONObject.NULL : id).put("value", value).toString();
    } catch (JSONException e) {
      throw CommandFailure.unknown("The answer holds a number that JSON cannot express: " + e.getMessage());
    }
  }
}

package dev.reprise.embedded.uiautomator2.rpc;

import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.phone.Programs;
import dev.reprise.embedded.sandbox.Device;
import dev.reprise.embedded.uiautomator2.http.HttpReply;
import dev.reprise.embedded.uiautomator2.http.HttpRequest;
import dev.reprise.embedded.uiautomator2.http.HttpServer;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import dev.reprise.embedded.uiautomator2.screen.Watch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * What the Python package `uiautomator2` starts with app_process: a JSON-RPC server on a port of the device. Its jar's own code does not run
 * here; this stands in for it over the device's node source and gestures, with the methods of {@link RpcMethods}.
 */
public final class RpcServer implements Programs.Program {
  /** The class by which it is started. */
  public static final String MAIN_CLASS = "com.wetest.uia2.Main";
  private static final int DEFAULT_PORT = 9008;
  /** JSON-RPC's "method not found", and what the package's own server answers when a method failed. */
  private static final int NO_METHOD = -32601;
  private static final int FAILED = -32001;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Watch watch;
  private final RpcMethods methods;
  private final HttpServer http;

  private RpcServer(Device device, NodeSource source, int port) throws IOException {
    this.watch = new Watch(source);
    this.methods = new RpcMethods(device, source, watch);
    try {
      this.http = new HttpServer(device.sockets, "tcp:" + port, this::answer);
    } catch (IOException taken) {
      watch.close();
      throw taken;
    }
  }

  /** @throws IOException when the port is taken */
  public static RpcServer start(Device device, NodeSource source, List<String> arguments) throws IOException {
    int at = arguments.indexOf("-p");
    try {
      return new RpcServer(device, source, at < 0 || at + 1 == arguments.size() ? DEFAULT_PORT : Integer.parseInt(arguments.get(at + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The port after -p must be a number: " + arguments.get(at + 1));
    }
  }

  private HttpReply answer(HttpRequest request) {
    if (request.path.equals("/ping")) return HttpReply.text(200, "pong");
    if (!request.method.equals("POST") || !request.path.equals("/jsonrpc/0")) return HttpReply.text(404, "Not Found");
    Object id = JSONObject.NULL;
    try {
      JSONObject call = new JSONObject(request.body);
      id = call.opt("id");
      JSONArray parameters = call.optJSONArray("params");
      return result(id, call(call.getString("method"), parameters == null ? new JSONArray() : parameters));
    } catch (CommandFailure failure) {
      boolean isGone = failure.error.equals("no such element");
      return failed(id, failure.error.equals("unknown command") ? NO_METHOD : FAILED, (isGone ? "androidx.test.uiautomator.UiObjectNotFoundException: " : "") + failure.getMessage());
    } catch (SourceException e) {
      return failed(id, FAILED, "UiAutomation not connected: " + e.getMessage());
    } catch (Exception e) {
      return failed(id, FAILED, String.valueOf(e));
    }
  }

  /** One at a time. */
  private synchronized Object call(String method, JSONArray parameters) throws Exception {
    return methods.call(method, parameters);
  }

  private static HttpReply result(Object id, Object result) throws JSONException {
    return new HttpReply(200, new JSONObject().put("jsonrpc", "2.0").put("id", id).put("result", result == null ? JSONObject.NULL : result).toString(), null);
  }

  private static HttpReply failed(Object id, int code, String message) {
    try {
      JSONObject error = new JSONObject().put("code", code).put("message", message).put("data", message);
      return new HttpReply(200, new JSONObject().put("jsonrpc", "2.0").put("id", id).put("error", error).toString(), null);
    } catch (JSONException e) {
      throw new IllegalStateException("Strings always fit into JSON.", e);
    }
  }

  @Override
  public InputStream output() {
    return new ByteArrayInputStream("[server] INFO: [UiAutomator2Server] Starting Server\n".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int waitFor() throws InterruptedException {
    ended.await();
    return 0;
  }

  @Override
  public void close() {
    http.close();
    watch.close();
    ended.countDown();
  }
}

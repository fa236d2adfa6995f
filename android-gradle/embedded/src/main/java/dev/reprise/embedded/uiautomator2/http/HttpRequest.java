package dev.reprise.embedded.uiautomator2.http;

/** One request as it came: the method, the path without its query, and the body as text ("" without one). */
public final class HttpRequest {
  public final String method;
  public final String path;
  public final String body;
  /** Whether the client wants to send more requests on this connection. */
  final boolean keepsAlive;

  HttpRequest(String method, String path, String body, boolean keepsAlive) {
    this.method = method;
    this.path = path;
    this.body = body;
    this.keepsAlive = keepsAlive;
  }
}

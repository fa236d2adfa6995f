package dev.reprise.embedded.uiautomator2.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An answer, and what is to be done once it is on its way. */
public final class HttpReply {
  private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

  private final int status;
  private final String type;
  private final byte[] body;
  /** Run after the answer was written; null for nothing. */
  final Runnable afterwards;

  public HttpReply(int status, String json, Runnable afterwards) {
    this(status, "application/json", json, afterwards);
  }

  private HttpReply(int status, String type, String text, Runnable afterwards) {
    this.status = status;
    this.type = type;
    this.body = text.getBytes(StandardCharsets.UTF_8);
    this.afterwards = afterwards;
  }

  public static HttpReply text(int status, String text) {
    return new HttpReply(status, "text/plain", text, null);
  }

  /** Head and body as one block: two writes would cost a forwarded client 40 ms (Nagle's algorithm and delayed acknowledgements). */
  byte[] bytes(boolean keepsAlive) {
    String head =
        "HTTP/1.1 " + status + " " + reason() + "\r\nContent-Type: " + type + "; charset=utf-8\r\nContent-Length: " + body.length + "\r\nConnection: "
            + (keepsAlive ? "keep-alive" : "close");
    ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + HEAD_END.length + body.length);
    whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    whole.writeBytes(HEAD_END);
    whole.writeBytes(body);
    return whole.toByteArray();
  }

  private String reason() {
    switch (status) {
      case 200: return "OK";
      case 400: return "Bad Request";
      case 404: return "Not Found";
      default: return "Internal Server Error";
    }
  }
}

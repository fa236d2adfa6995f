package dev.reprise.embedded.uiautomator2.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** HTTP/1.1 requests from a stream, one after the other: bodies with a length or in chunks, everything bounded. */
final class RequestReader {
  private static final int MAX_LINE = 16 << 10;
  private static final int MAX_HEADERS = 100;
  /** A clipboard or a pushed image in base64 stays far below. */
  private static final int MAX_BODY = 64 << 20;

  private final InputStream in;

  RequestReader(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 14);
  }

  /** The next request, or null when the client has hung up between two. */
  HttpRequest next() throws IOException {
    String line = line();
    while (line != null && line.isEmpty()) line = line(); // RFC 9112 2.2: an empty line before a request is ignored.
    if (line == null) return null;
    String[] parts = line.split(" ");
    if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) throw new ProtocolException("Not a line that begins an HTTP request: " + line);
    Map<String, String> headers = headers();
    String body = new String(body(headers), StandardCharsets.UTF_8);
    String path = parts[1].contains("?") ? parts[1].substring(0, parts[1].indexOf('?')) : parts[1];
    String connection = headers.getOrDefault("connection", parts[2].equals("HTTP/1.0") ? "close" : "keep-alive");
    return new HttpRequest(parts[0], path, body, !connection.equalsIgnoreCase("close"));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); ; line = line()) {
      if (line == null) throw new ProtocolException("The request ended in its head.");
      if (line.isEmpty()) return headers;
      int colon = line.indexOf(':');
      if (colon < 1 || headers.size() == MAX_HEADERS) throw new ProtocolException("Not a header line: " + line);
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).trim());
    }
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) return chunks();
    String length = headers.get("content-length");
    return length == null ? new byte[0] : exactly(number(length, 10));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String size = line();
      if (size == null) throw new ProtocolException("The request ended between two chunks.");
      int count = number(size.split(";")[0].trim(), 16);
      if (body.size() + count > MAX_BODY) throw new ProtocolException("The body is longer than " + MAX_BODY + " bytes.");
      if (count > 0) body.writeBytes(exactly(count));
      String end = line();
      while (count == 0 && end != null && !end.isEmpty()) end = line(); // Trailers, of no use here.
      if (count == 0) return body.toByteArray();
    }
  }

  private static int number(String text, int radix) throws ProtocolException {
    try {
      int number = Integer.parseInt(text, radix);
      if (number >= 0 && number <= MAX_BODY) return number;
    } catch (NumberFormatException e) {
      // The same answer as for a number that is too large.
    }
    throw new ProtocolException("Not a length between 0 and " + MAX_BODY + ": " + text);
  }

  private byte[] exactly(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) throw new ProtocolException("The request ended after " + bytes.length + " of " + count + " bytes of its body.");
    return bytes;
  }

  /** Without its end; null at the end of the stream. */
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        if (line.size() == 0) return null;
        throw new ProtocolException("The request ended in the middle of a line.");
      }
      if (line.size() == MAX_LINE) throw new ProtocolException("A line of the request is longer than " + MAX_LINE + " bytes.");
      line.write(next);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}

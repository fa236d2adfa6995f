package dev.reprise.embedded.uiautomator2.http;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class RequestReaderTest {
  @Test
  public void requestsFollowEachOtherOnOneConnection() throws Exception {
    RequestReader reader = reader("GET /status?x=1 HTTP/1.1\r\nHost: a\r\n\r\nPOST /session HTTP/1.1\r\nContent-Length: 4\r\n\r\n\u00fc\u00fcDELETE / HTTP/1.1\r\n\r\n");
    HttpRequest status = reader.next();
    assertEquals("GET", status.method);
    assertEquals("/status", status.path);
    assertEquals("", status.body);
    assertTrue(status.keepsAlive);
    assertEquals("\u00fc\u00fc", reader.next().body);
    assertEquals("DELETE", reader.next().method);
    assertNull(reader.next());
  }

  @Test
  public void aBodyMayComeInChunks() throws Exception {
    RequestReader reader = reader("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nT: 1\r\n\r\nGET / HTTP/1.0\r\n\r\n");
    assertEquals("abcde", reader.next().body);
    assertFalse(reader.next().keepsAlive);
  }

  @Test
  public void whatIsNoHttpIsRefusedRatherThanGuessed() {
    for (String text :
        new String[] {
          "hello\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/1.1\r\nno colon\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
          "POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab", "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\n",
          "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n\r\n",
        }) {
      assertThrows(text, ProtocolException.class, () -> reader(text).next());
    }
  }

  @Test
  public void headAndBodyOfAReplyAreOneBlock() {
    String reply = new String(new HttpReply(404, "{\"a\":\"\u00fc\"}", null).bytes(true), StandardCharsets.UTF_8);
    assertTrue(reply, reply.startsWith("HTTP/1.1 404 Not Found\r\n"));
    assertTrue(reply, reply.contains("Content-Length: 10\r\n"));
    assertTrue(reply, reply.endsWith("\r\n\r\n{\"a\":\"\u00fc\"}"));
  }

  private static RequestReader reader(String text) {
    return new RequestReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}

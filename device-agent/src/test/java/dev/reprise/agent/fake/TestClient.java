package dev.reprise.agent.fake;

import dev.reprise.agent.wire.Frame;
import dev.reprise.agent.wire.FrameKind;
import dev.reprise.agent.wire.FrameReader;
import dev.reprise.agent.wire.FrameWriter;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.json.JSONException;
import org.json.JSONObject;

/** A client that sends one thing at a time and reads what comes. */
public final class TestClient implements Closeable {
  public static final String TOKEN = "0123456789abcdef0123456789abcdef";

  public final Socket socket;
  private final FrameReader reader;
  private final FrameWriter writer;
  private int lastId;

  public TestClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    socket.setTcpNoDelay(true);
    reader = new FrameReader(socket.getInputStream(), 64 << 20);
    writer = new FrameWriter(socket.getOutputStream());
  }

  /** A client that has been let in. */
  public static TestClient greeted(int port) throws IOException, JSONException {
    TestClient client = new TestClient(port);
    client.read();
    client.ask("hello", "'protocol': 1, 'token': '" + TOKEN + "'");
    return client;
  }

  public Frame read() throws IOException {
    return reader.read();
  }

  /** Sends without waiting; `members` is JSON with single quotes. Returns the request's id. */
  public int send(String method, String members) throws IOException {
    String json = "{'method': '" + method + "'" + (members.isEmpty() ? "" : ", " + members) + "}";
    sendRaw(new Frame(FrameKind.REQUEST, ++lastId, json.replace('\'', '"')));
    return lastId;
  }

  public void sendRaw(Frame frame) throws IOException {
    writer.write(frame);
  }

  /** Sends and reads the next frame, which must answer it. */
  public Frame askFrame(String method, String members) throws IOException {
    int id = send(method, members);
    Frame frame = read();
    if (frame == null || frame.id != id) throw new AssertionError("no answer to " + method + " but " + (frame == null ? "the end" : frame.json()));
    return frame;
  }

  public JSONObject ask(String method, String members) throws IOException, JSONException {
    Frame frame = askFrame(method, members);
    if (frame.kind != FrameKind.REPLY) throw new AssertionError(method + ": " + frame.json());
    return new JSONObject(frame.json());
  }

  /** The error that answers. */
  public JSONObject fails(String method, String members) throws IOException, JSONException {
    Frame frame = askFrame(method, members);
    if (frame.kind != FrameKind.ERROR) throw new AssertionError(method + " did not fail: " + frame.json());
    return new JSONObject(frame.json());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

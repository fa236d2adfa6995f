package dev.reprise.embedded;

import dev.reprise.agent.wire.Frame;
import dev.reprise.agent.wire.FrameKind;
import dev.reprise.agent.wire.FrameReader;
import dev.reprise.agent.wire.FrameWriter;
import dev.reprise.agent.wire.JsonWriter;
import dev.reprise.embedded.phone.LocalSockets;
import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.phone.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The device agent on the test device, and one client of it that asks one thing at a time. */
final class AgentClient implements AutoCloseable {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String SOCKET = "agent-of-a-test";

  private final Programs.Program agent;
  private final LocalSockets.Connection connection;
  private final FrameReader reader;
  private final FrameWriter writer;
  private int lastId;

  private AgentClient(Programs.Program agent, LocalSockets.Connection connection) {
    this.agent = agent;
    this.connection = connection;
    this.reader = new FrameReader(connection.input(), FrameWriter.MAX_BYTES);
    this.writer = new FrameWriter(connection.output());
  }

  static AgentClient start(Phone phone) throws Exception {
    Files.writeString(phone.storage().resolve("/data/local/tmp/token"), TOKEN);
    Programs.Program agent =
        phone.programs().start("/data/local/tmp/agent.jar", "dev.reprise.agent.Main", List.of("socket=" + SOCKET, "token-file=/data/local/tmp/token"));
    AgentClient client = new AgentClient(agent, phone.localSockets().connect("localabstract:" + SOCKET));
    client.reader.read();
    client.ask(request("hello").member("protocol", 1).member("token", TOKEN));
    return client;
  }

  /** A request without its parameters. */
  static JsonWriter request(String method) {
    return new JsonWriter().openObject().member("method", method);
  }

  String ask(String method) throws IOException {
    return ask(request(method));
  }

  /** The JSON that answers, be it a reply or an error. */
  String ask(JsonWriter request) throws IOException {
    writer.write(new Frame(FrameKind.REQUEST, ++lastId, request.closeObject().toBytes()));
    return reader.read().json();
  }

  /** What the agent sends next by itself. */
  String next() throws IOException {
    return reader.read().json();
  }

  /** What the agent sends next by itself; null when nothing comes any more. */
  Frame nextFrame() throws IOException {
    return reader.read();
  }

  @Override
  public void close() throws InterruptedException {
    connection.close();
    agent.close();
    agent.waitFor();
  }
}

package dev.reprise.embedded;

import dev.reprise.agent.wire.Frame;
import dev.reprise.agent.wire.FrameKind;
import dev.reprise.agent.wire.FrameReader;
import dev.reprise.agent.wire.FrameWriter;
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
    client.ask("hello\",\"protocol\":1,\"token\":\"" + TOKEN);
    return client;
  }

  /** The JSON that answers, be it a reply or an error. */
  String ask(String method) throws IOException {
    writer.write(new Frame(FrameKind.REQUEST, ++lastId, "{\"method\":\"" + method + "\"}"));
    return reader.read().json();
  }

  /** What the agent sends next by itself. */
  String next() throws IOException {
    return reader.read().json();
  }

  @Override
  public void close() throws InterruptedException {
    connection.close();
    agent.close();
    agent.waitFor();
  }
}

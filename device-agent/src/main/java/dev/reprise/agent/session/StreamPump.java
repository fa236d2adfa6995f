package dev.reprise.agent.session;

import dev.reprise.agent.source.MediaPacket;
import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.StreamFormat;
import dev.reprise.agent.wire.Frame;
import dev.reprise.agent.wire.FrameKind;
import dev.reprise.agent.wire.JsonWriter;
import dev.reprise.agent.wire.PacketBody;

/** Carries a stream to its client: the next packet is asked for when the one before has left, so that none grows old while it waits. */
final class StreamPump implements Runnable {
  final int id;
  private final MediaStream stream;
  private final Outbox outbox;
  private final Session session;

  StreamPump(int id, MediaStream stream, Outbox outbox, Session session) {
    this.id = id;
    this.stream = stream;
    this.outbox = outbox;
    this.session = session;
  }

  /** What the request that opened it is answered with. */
  JsonWriter answer() {
    StreamFormat format = stream.format();
    JsonWriter json = new JsonWriter().openObject().member("codec", format.codec).member("sinceUs", format.sinceUs);
    if (format.sampleRate > 0) json.member("sampleRate", format.sampleRate).member("channels", format.channels);
    return json.closeObject();
  }

  @Override
  public void run() {
    try {
      for (MediaPacket packet = stream.next(); packet != null; packet = stream.next()) {
        if (!outbox.send(new Frame(FrameKind.PACKET, id, PacketBody.of(packet)))) return;
      }
    } catch (SourceException e) {
      fail("device", e.getMessage());
    } catch (InterruptedException e) {
      // The agent stops: the connection ends, too.
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      // As for a request: a maker's framework may throw whatever it likes, the agent goes on.
      fail("internal", "The device agent failed: " + e + ".");
    } finally {
      stream.close();
      session.ended(this);
    }
  }

  /** Returns when no packet can be sent any more. */
  void stop() {
    outbox.endStream(id);
    stream.close();
  }

  /** Not for a stream that was ended meanwhile: its client counts on silence. */
  private void fail(String code, String message) {
    if (!outbox.isOpen(id)) return;
    JsonWriter json = new JsonWriter().openObject().member("code", code).member("message", message).member("acted", "no");
    // Whoever has read that it ended may ask at once for something else.
    session.ended(this);
    outbox.put(new Frame(FrameKind.ERROR, id, json.closeObject().toBytes()));
    outbox.endStream(id);
  }
}

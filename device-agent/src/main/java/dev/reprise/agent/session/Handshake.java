package dev.reprise.agent.session;

import dev.reprise.agent.Token;
import dev.reprise.agent.request.Params;
import dev.reprise.agent.request.RequestException;
import dev.reprise.agent.wire.Frame;
import dev.reprise.agent.wire.FrameKind;
import dev.reprise.agent.wire.JsonWriter;

/** The opening of a connection: the agent greets, the client answers with `hello`, the protocol's version and the token. */
public final class Handshake {
  /** Both sides must speak the same; raised with every change that an older peer would misread. */
  public static final int PROTOCOL = 1;

  private final Token token;
  private volatile boolean done;

  public Handshake(Token token) {
    this.token = token;
  }

  boolean isDone() {
    return done;
  }

  Frame greeting() {
    return new Frame(FrameKind.GREETING, 0, protocol().toBytes());
  }

  /** The answer to the client's first frame; unless {@link #isDone} then, the connection ends with it. */
  Frame answer(Frame frame) {
    try {
      if (frame.kind != FrameKind.REQUEST) throw new RequestException("bad-request", "The first frame must be the request hello.");
      Params params = Params.parse(frame.json());
      if (!params.string("method").equals("hello")) throw new RequestException("bad-request", "The first request must be hello.");
      long theirs = params.integer("protocol", 0, Integer.MAX_VALUE);
      if (theirs != PROTOCOL) {
        throw new RequestException(
            "protocol",
            "The client speaks protocol " + theirs + ", this device agent " + PROTOCOL + ". Push the agent that belongs to the client.");
      }
      if (!token.matches(params.string("token"))) {
        throw new RequestException("unauthorised", "The token is not the one that this device agent was started with.");
      }
      done = true;
      return new Frame(FrameKind.REPLY, frame.id, protocol().toBytes());
    } catch (RequestException e) {
      JsonWriter json = new JsonWriter().openObject().member("code", e.code).member("message", e.getMessage()).member("acted", "no");
      return new Frame(FrameKind.ERROR, frame.id, json.closeObject().toBytes());
    }
  }

  private static JsonWriter protocol() {
    return new JsonWriter().openObject().member("agent", "reprise").member("protocol", PROTOCOL).closeObject();
  }
}

package dev.reprise.agent.wire;

/** What a frame is; the byte on the wire is {@link #code}. */
public enum FrameKind {
  /** Agent to client, first on every connection, JSON: somebody is really listening behind the forward. */
  GREETING(0),
  /** Client to agent, JSON. */
  REQUEST(1),
  /** Agent to client, JSON. */
  REPLY(2),
  /** Agent to client, PNG bytes. */
  IMAGE(3),
  /** Agent to client, JSON: code, message, acted. */
  ERROR(4),
  /** Agent to client, JSON; the id is that of the subscribe request. */
  EVENT(5),
  /** Agent to client, bytes ({@link PacketBody}); the id is that of the request that opened the stream. */
  PACKET(6);

  public final int code;

  FrameKind(int code) {
    this.code = code;
  }

  /** Null when no kind has this code. */
  public static FrameKind of(int code) {
    for (FrameKind kind : values()) if (kind.code == code) return kind;
    return null;
  }
}

package dev.reprise.agent.wire;

import java.nio.charset.StandardCharsets;

/**
 * One message, either way:
 *
 * <pre>
 *   0        4      5          9
 *   +--------+------+----------+------------------+
 *   | length | kind | id (u32) | body             |
 *   +--------+------+----------+------------------+
 *     u32 big-endian; counts everything after itself: 5 + the body's bytes
 * </pre>
 */
public final class Frame {
  /** Bytes between the length and the body. */
  public static final int HEAD_BYTES = 5;

  public final FrameKind kind;
  /** The request's number, chosen by the client; 0 in a greeting. Unsigned. */
  public final int id;
  public final byte[] body;

  public Frame(FrameKind kind, int id, byte[] body) {
    this.kind = kind;
    this.id = id;
    this.body = body;
  }

  public Frame(FrameKind kind, int id, String json) {
    this(kind, id, json.getBytes(StandardCharsets.UTF_8));
  }

  /** The body as UTF-8. */
  public String json() {
    return new String(body, StandardCharsets.UTF_8);
  }
}

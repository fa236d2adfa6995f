package dev.reprise.agent.wire;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads frames; the length is checked before anything is allocated. */
public final class FrameReader {
  /** A request is a few hundred bytes; a pasted text of this size is already a mistake. */
  public static final int MAX_REQUEST_BYTES = 1 << 20;

  private final DataInputStream input;
  private final int maxBytes;

  public FrameReader(InputStream input, int maxBytes) {
    this.input = new DataInputStream(new BufferedInputStream(input));
    this.maxBytes = maxBytes;
  }

  /**
   * @return the next frame, or null when the stream ended between two frames
   * @throws EOFException when it ended inside one
   * @throws WireException when the bytes are no frame
   */
  public Frame read() throws IOException {
    int first = input.read();
    if (first < 0) return null;
    long length = (long) first << 24 | input.readUnsignedByte() << 16 | input.readUnsignedByte() << 8 | input.readUnsignedByte();
    if (length < Frame.HEAD_BYTES || length > maxBytes) {
      throw new WireException("A frame must have " + Frame.HEAD_BYTES + " to " + maxBytes + " bytes; its length says " + length + ".");
    }
    int code = input.readUnsignedByte();
    FrameKind kind = FrameKind.of(code);
    if (kind == null) throw new WireException("There is no frame of kind " + code + ".");
    int id = input.readInt();
    byte[] body = new byte[(int) length - Frame.HEAD_BYTES];
    input.readFully(body);
    return new Frame(kind, id, body);
  }
}

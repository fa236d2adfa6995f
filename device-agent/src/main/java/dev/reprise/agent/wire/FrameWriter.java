package dev.reprise.agent.wire;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes frames, each flushed: the peer waits for it. Used by one thread. */
public final class FrameWriter {
  /** One adb packet's worth: a tree usually leaves in one write. */
  private static final int BUFFER_BYTES = 64 * 1024;

  /** What a client reads at most, the head included. */
  public static final int MAX_BYTES = 64 << 20;

  private final DataOutputStream output;

  public FrameWriter(OutputStream output) {
    this.output = new DataOutputStream(new BufferedOutputStream(output, BUFFER_BYTES));
  }

  public void write(Frame frame) throws IOException {
    output.writeInt(Frame.HEAD_BYTES + frame.body.length);
    output.writeByte(frame.kind.code);
    output.writeInt(frame.id);
    output.write(frame.body);
    output.flush();
  }
}

package dev.reprise.embedded.adbd;

import dev.reprise.embedded.phone.LocalSockets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Copies both ways between an adb stream and a socket of the device until either ends. */
final class Relay {
  private static final int FIRST_BUFFER_BYTES = 16 * 1024;
  private static final int BUFFER_BYTES = 256 * 1024;

  private Relay() {}

  static void run(AdbStream stream, LocalSockets.Connection local) {
    stream.onClosed(local::close);
    Thread inward = new Thread(() -> {
      copy(stream.input(), local.output());
      closeOutput(local);
    }, "adbd-relay");
    inward.setDaemon(true);
    inward.start();
    try {
      copy(local.input(), stream.output());
    } finally {
      local.close();
    }
  }

  private static void closeOutput(LocalSockets.Connection local) {
    try {
      local.output().close();
    } catch (IOException e) {
      // The socket has gone already.
    }
  }

  /** Everything that is there goes into one write: a reply cut in two costs its reader a delayed acknowledgement. The buffer grows with the replies. */
  private static void copy(InputStream from, OutputStream to) {
    byte[] buffer = new byte[FIRST_BUFFER_BYTES];
    try {
      for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
        while (count < BUFFER_BYTES && from.available() > 0) {
          if (count == buffer.length) buffer = Arrays.copyOf(buffer, 2 * count);
          int more = from.read(buffer, count, Math.min(buffer.length - count, from.available()));
          if (more < 0) break;
          count += more;
        }
        to.write(buffer, 0, count);
        to.flush();
      }
    } catch (IOException e) {
      // One side has gone; the other is closed by the caller.
    }
  }
}

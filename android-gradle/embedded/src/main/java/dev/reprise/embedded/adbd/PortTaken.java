package dev.reprise.embedded.adbd;

import java.io.IOException;

/** Another program listens on the port that the device was to listen on. */
public final class PortTaken extends IOException {
  public final int port;

  PortTaken(int port, IOException cause) {
    super("Port " + port + " of this computer is in use; choose another, or 0 for any free one.", cause);
    this.port = port;
  }
}

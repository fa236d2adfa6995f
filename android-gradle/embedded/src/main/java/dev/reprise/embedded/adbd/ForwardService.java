package dev.reprise.embedded.adbd;

import dev.reprise.embedded.phone.LocalSockets;
import dev.reprise.embedded.phone.Phone;
import java.io.IOException;

/** `tcp:PORT` and `localabstract:NAME`: a connection to a server on the device, what `adb forward` ends in. */
final class ForwardService implements Service {
  private final Phone phone;
  private final String kind;

  ForwardService(Phone phone, String kind) {
    this.phone = phone;
    this.kind = kind;
  }

  @Override public Session open(String argument, Connection connection) throws IOException {
    LocalSockets.Connection local = phone.localSockets().connect(kind + argument);
    return stream -> Relay.run(stream, local);
  }
}

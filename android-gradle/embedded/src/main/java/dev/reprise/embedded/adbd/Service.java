package dev.reprise.embedded.adbd;

import java.io.IOException;

/** A service of adbd: what stands before the colon of an OPEN. */
interface Service {
  /**
   * Prepares what was asked for.
   *
   * @param argument what stands behind the service's name
   * @return null to refuse
   * @throws IOException to refuse
   */
  Session open(String argument, Connection connection) throws IOException;

  /** Runs on a thread of its own; the stream is closed when it returns. */
  interface Session {
    void serve(AdbStream stream) throws IOException, InterruptedException;
  }
}

package dev.reprise.embedded.shell;

/** The adb daemon as the shell sees it: how much is open, and the way to cut it. */
public interface AdbSide {
  /** A device that nobody has put on a port. */
  AdbSide NONE = new AdbSide() {
    @Override public void disconnect() {}

    @Override public int connections() {
      return 0;
    }

    @Override public int streams() {
      return 0;
    }
  };

  /** Cuts every connection, without a word. */
  void disconnect();

  int connections();

  /** The open streams of all connections. */
  int streams();
}

package dev.reprise.embedded.shell.language;

import java.io.InputStream;
import java.io.OutputStream;

/** File descriptors 0, 1 and 2 of a running command. */
public record Streams(InputStream in, OutputStream out, OutputStream err) {
  public Streams withIn(InputStream other) {
    return new Streams(other, out, err);
  }

  public Streams withOut(OutputStream other) {
    return new Streams(in, other, err);
  }

  public Streams withErr(OutputStream other) {
    return new Streams(in, out, other);
  }
}

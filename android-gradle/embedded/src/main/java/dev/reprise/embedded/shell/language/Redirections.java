package dev.reprise.embedded.shell.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Applies a command's redirections, left to right. */
final class Redirections {
  private final Kernel kernel;
  private final Scope scope;
  private final Expansion expansion;

  Redirections(Kernel kernel, Scope scope, Expansion expansion) {
    this.kernel = kernel;
    this.scope = scope;
    this.expansion = expansion;
  }

  /** The command's streams; every file that was opened is added to {@code opened}. */
  Streams apply(List<Node.Redirect> redirects, Streams streams, List<AutoCloseable> opened) {
    for (Node.Redirect redirect : redirects) streams = apply(redirect, streams, opened);
    return streams;
  }

  private Streams apply(Node.Redirect redirect, Streams streams, List<AutoCloseable> opened) {
    String target = expansion.text(redirect.target());
    switch (redirect.operator()) {
      case "<":
        return streams.withIn(read(target, streams, opened));
      case "<&":
        return target.equals("-") ? streams.withIn(InputStream.nullInputStream()) : streams;
      case ">&":
        return duplicate(redirect.fd(), target, streams, opened);
      case "&>": {
        OutputStream file = write(target, false, streams, opened);
        return streams.withOut(file).withErr(file);
      }
      default: {
        OutputStream file = write(target, redirect.operator().equals(">>"), streams, opened);
        return with(redirect.fd(), file, streams);
      }
    }
  }

  private Streams duplicate(int fd, String target, Streams streams, List<AutoCloseable> opened) {
    switch (target) {
      case "1": return with(fd, streams.out(), streams);
      case "2": return with(fd, streams.err(), streams);
      case "-": return with(fd, OutputStream.nullOutputStream(), streams);
      default:
        if (target.matches("\\d+")) throw new Refused(target + ": bad file descriptor");
        return with(fd, write(target, false, streams, opened), streams);
    }
  }

  private static Streams with(int fd, OutputStream stream, Streams streams) {
    if (fd > 2) throw new Refused(fd + ": file descriptors above 2 are not supported");
    return fd == 2 ? streams.withErr(stream) : streams.withOut(stream);
  }

  private InputStream read(String target, Streams streams, List<AutoCloseable> opened) {
    try {
      InputStream stream = kernel.read(scope.absolute(target), streams);
      if (stream != streams.in()) opened.add(stream);
      return stream;
    } catch (IOException e) {
      throw new Refused("can't open " + target + ": " + kernel.error(e));
    }
  }

  private OutputStream write(String target, boolean append, Streams streams, List<AutoCloseable> opened) {
    try {
      OutputStream stream = kernel.write(scope.absolute(target), append, streams);
      if (stream == streams.out() || stream == streams.err()) return stream;
      SharedOutput file = new SharedOutput(stream);
      opened.add(file);
      return file;
    } catch (IOException e) {
      throw new Refused("can't create " + target + ": " + kernel.error(e));
    }
  }

  /** A redirection that failed: the command does not run. */
  static final class Refused extends RuntimeException {
    Refused(String message) {
      super(message);
    }
  }
}

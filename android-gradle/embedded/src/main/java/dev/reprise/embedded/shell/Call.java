package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.shell.language.Interpreter;
import dev.reprise.embedded.shell.language.Scope;
import dev.reprise.embedded.shell.language.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** One run of a command: its arguments and what it can reach. */
public final class Call {
  public final String name;
  public final List<String> args;
  public final InputStream in;
  public final Out out;
  public final Out err;
  public final Scope scope;
  public final Userspace userspace;
  public final Interpreter shell;

  Call(List<String> words, Scope scope, Streams streams, Userspace userspace, Interpreter shell) {
    this(words.get(0).substring(words.get(0).lastIndexOf('/') + 1), words.subList(1, words.size()), streams.in(),
        new Out(streams.out()), streams.out() == streams.err() ? null : new Out(streams.err()), scope, userspace, shell);
  }

  private Call(String name, List<String> args, InputStream in, Out out, Out err, Scope scope, Userspace userspace, Interpreter shell) {
    this.name = name;
    this.args = args;
    this.in = in;
    this.out = out;
    this.err = err == null ? out : err; // One buffer when both go to one place, or their order would be lost.
    this.scope = scope;
    this.userspace = userspace;
    this.shell = shell;
  }

  /** The same call under another name, e.g. what `cmd package` hands to `pm`. */
  public Call as(String otherName, List<String> otherArgs) {
    return new Call(otherName, otherArgs, in, out, err, scope, userspace, shell);
  }

  /** This call with the first argument, a subcommand, taken off. */
  public Call rest() {
    return as(name, args.subList(1, args.size()));
  }

  public Phone phone() {
    return userspace.phone();
  }

  public DeviceFiles files() {
    return userspace.files();
  }

  /** The argument as an absolute device path. */
  public String absolute(String path) {
    return scope.absolute(path);
  }

  /** The host's path of a device path, links followed. */
  public Path host(String path) throws IOException {
    return files().host(absolute(path));
  }

  /** The host's path of a device path whose last part may be a link. */
  public Path entry(String path) throws IOException {
    return files().entry(absolute(path));
  }

  /** Standard input to its end, as UTF-8. */
  public String readIn() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Opens an operand; "-" is standard input. */
  public InputStream open(String operand) throws IOException {
    return operand.equals("-") ? in : files().read(absolute(operand), new Streams(in, out, err));
  }

  /** Prints "name: message" and gives the exit code 1. */
  public int complain(String message) {
    out.flush();
    err.line(name + ": " + message);
    return 1;
  }

  /** Prints a failed operation on a file, e.g. "cat: x: No such file or directory", and gives the exit code 1. */
  public int complain(String subject, IOException failure) {
    return complain(subject + ": " + Errno.text(failure));
  }

  void flush() {
    out.flush();
    err.flush();
  }
}

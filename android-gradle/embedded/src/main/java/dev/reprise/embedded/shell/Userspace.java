package dev.reprise.embedded.shell;

import dev.reprise.embedded.phone.Phone;
import dev.reprise.embedded.phone.Pictures;
import dev.reprise.embedded.shell.language.Interpreter;
import dev.reprise.embedded.shell.language.Kernel;
import dev.reprise.embedded.shell.language.Scope;
import dev.reprise.embedded.shell.language.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The device outside of its apps: files, processes and programs, shared by every shell of every connection. */
public final class Userspace implements Kernel {
  private static final Set<String> PROGRAM_FOLDERS = Set.of("/system/bin", "/system/xbin", "/vendor/bin", "/product/bin", "/bin", "/sbin");
  private static final int NOT_FOUND = 127;
  private static final int NOT_EXECUTABLE = 126;
  private static final int SIGPIPE = 13;

  private final Phone phone;
  private final Processes processes;
  private final DeviceFiles files;
  private final InstallSessions installSessions = new InstallSessions();
  private final Pictures pictures = new Pictures();
  private volatile AdbSide adbSide = AdbSide.NONE;

  public Userspace(Phone phone) {
    this.phone = phone;
    this.processes = new Processes(phone);
    this.files = new DeviceFiles(phone, new KernelFiles(phone, this));
  }

  public Phone phone() {
    return phone;
  }

  public Processes processes() {
    return processes;
  }

  public DeviceFiles files() {
    return files;
  }

  public InstallSessions installSessions() {
    return installSessions;
  }

  public Pictures pictures() {
    return pictures;
  }

  /** The adb daemon that reaches this userspace, once there is one. */
  public void reachedBy(AdbSide adb) {
    adbSide = adb;
  }

  public AdbSide adbSide() {
    return adbSide;
  }

  public long uptimeMs() {
    return phone.properties().uptimeMs();
  }

  @Override public InputStream read(String path, Streams streams) throws IOException {
    return files.read(path, streams);
  }

  @Override public OutputStream write(String path, boolean append, Streams streams) throws IOException {
    return files.write(path, append, streams);
  }

  @Override public List<String> names(String directory) {
    try {
      return files.names(directory);
    } catch (IOException e) {
      return List.of(); // No such folder: a pattern in it matches nothing.
    }
  }

  @Override public boolean exists(String path) {
    return files.exists(path);
  }

  @Override public boolean isDirectory(String path) {
    return files.isDirectory(path);
  }

  @Override public String error(IOException failure) {
    return Errno.text(failure);
  }

  @Override public int newPid() {
    return processes.newPid();
  }

  @Override public AutoCloseable enterJob(int pid, int parentPid, Runnable kill) {
    Processes.Running job = processes.enter(pid, parentPid, "sh", "sh", kill);
    return () -> processes.leave(job);
  }

  @Override public String which(String name) {
    String program = programName(name);
    if (program != null && Commands.find(program) != null) return name.contains("/") ? name : "/system/bin/" + name;
    return name.contains("/") && files.exists(name) ? name : null;
  }

  @Override public int run(List<String> words, Scope scope, Streams streams, Interpreter shell) {
    String name = words.get(0);
    String program = programName(name);
    Command command = program == null ? null : Commands.find(program);
    if (command != null) return run(command, words, scope, streams, shell);
    if (name.contains("/") && files.exists(scope.absolute(name))) return runScript(words, scope, streams, shell);
    print(streams.err(), scope.name + ": " + name + ": inaccessible or not found\n");
    return NOT_FOUND;
  }

  /** Runs a command as a process of its own. */
  private int run(Command command, List<String> words, Scope scope, Streams streams, Interpreter shell) {
    Call call = new Call(words, scope, streams, this, shell);
    int promised = scope.takePromisedPid();
    Processes.Running process = processes.enter(promised != 0 ? promised : processes.newPid(), scope.pid, call.name, String.join(" ", words), Thread.currentThread()::interrupt);
    int code;
    try {
      code = command.run(call);
      call.flush();
    } catch (Failure e) {
      code = e.code;
      finish(call, e.getMessage().isEmpty() ? "" : e.alone ? e.getMessage() : call.name + ": " + e.getMessage());
    } catch (Out.BrokenPipe e) {
      code = 128 + SIGPIPE;
    } catch (InterruptedException | InterruptedIOException e) {
      code = 128 + (process.signal == 0 ? shell.signal() : process.signal);
      finish(call, scope.isBackground() ? "" : process.signal == 9 ? "Killed " : process.signal == 15 ? "Terminated " : "");
    } catch (IOException e) {
      code = 1;
      finish(call, call.name + ": " + Errno.text(e));
    } catch (RuntimeException | Error e) {
      code = 255;
      finish(call, "\nException occurred while executing '" + (call.args.isEmpty() ? "" : call.args.get(0)) + "':\n" + e);
    } catch (Exception e) {
      code = 255;
      finish(call, call.name + ": " + e);
    } finally {
      processes.leave(process);
    }
    if (process.signal != 0) Thread.interrupted(); // The kill was meant for this command, not for the shell around it.
    return code & 0xff;
  }

  private static void finish(Call call, String message) {
    try {
      call.out.flush();
      if (!message.isEmpty()) call.err.line(message);
      call.err.flush();
    } catch (Out.BrokenPipe e) {
      // Nobody reads the error; the exit code still tells.
    }
  }

  private int runScript(List<String> words, Scope scope, Streams streams, Interpreter shell) {
    String path = scope.absolute(words.get(0));
    try (InputStream file = files.read(path, null)) {
      if ((files.stat(path, true).mode() & 0111) == 0) {
        print(streams.err(), scope.name + ": " + words.get(0) + ": can't execute: Permission denied\n");
        return NOT_EXECUTABLE;
      }
      byte[] content = file.readAllBytes();
      if (content.length >= 4 && content[0] == 0x7f && content[1] == 'E') {
        print(streams.err(), scope.name + ": " + words.get(0) + ": can't execute: Exec format error\n");
        return NOT_EXECUTABLE;
      }
      Scope own = scope.child();
      own.pid = newPid();
      own.name = words.get(0);
      own.arguments = words.subList(1, words.size());
      return shell.run(new String(content, StandardCharsets.UTF_8), own, streams);
    } catch (IOException e) {
      print(streams.err(), scope.name + ": " + words.get(0) + ": can't execute: " + Errno.text(e) + "\n");
      return NOT_EXECUTABLE;
    }
  }

  /** The name a program is registered under, or null when the path is not one of a program. */
  private static String programName(String name) {
    int slash = name.lastIndexOf('/');
    if (slash < 0) return name;
    return PROGRAM_FOLDERS.contains(name.substring(0, slash)) ? name.substring(slash + 1) : null;
  }

  private static void print(OutputStream err, String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // Nobody reads the error; the exit code still tells.
    }
  }
}

package dev.reprise.embedded.shell.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs syntax trees for one session of the shell (one `adb shell`). */
public final class Interpreter {
  /** How a piece of a script ended: its status, whether it said that the shell is to end, and whether it could not go on, which ends a script. */
  public record Outcome(int status, boolean exited, boolean failed) {}

  private static final int SIGHUP = 1;
  private static final int SIGINT = 2;
  private static final int SIGTERM = 15;
  private static final int SIGNALLED = 128;
  /** What a fault of ours ends a command with; a phone has no such status of its own. */
  private static final int FAULT = 255;

  private final Kernel kernel;
  private final Streams session;
  private final SimpleCommands simpleCommands = new SimpleCommands(this);
  private final Background background = new Background(this);
  private final Loops loops = new Loops(this);
  private final Pipelines pipelines = new Pipelines(this);
  private final Set<Thread> foreground = ConcurrentHashMap.newKeySet();
  final Queue<Job> jobs = new ConcurrentLinkedQueue<>();
  /** The signal that ends what runs in the foreground, or 0. */
  private volatile int signal;

  public Interpreter(Kernel kernel, Streams session) {
    this.kernel = kernel;
    this.session = session;
  }

  public Kernel kernel() {
    return kernel;
  }

  Streams session() {
    return session;
  }

  /** Runs a script as all that a shell does, up to its EXIT trap; its exit status. A syntax error is printed, as by mksh, and is status 1. */
  public int run(String script, Scope scope, Streams streams) {
    return finish(interpret(script, scope, streams).status(), scope, streams);
  }

  /** Runs a part of what a shell does: a line of its input. */
  public Outcome interpret(String script, Scope scope, Streams streams) {
    boolean outermost = foreground.add(Thread.currentThread());
    try {
      return new Outcome(execute(Parser.parse(script), scope, streams), false, false);
    } catch (SyntaxError e) {
      complain(scope, streams, e.getMessage());
      return new Outcome(1, false, true);
    } catch (ControlFlow e) {
      return new Outcome(e.status, !(e instanceof ControlFlow.Failed), e instanceof ControlFlow.Failed);
    } catch (RuntimeException | Error e) {
      return new Outcome(fault(e, scope, streams), false, true);
    } finally {
      if (outermost) leaveForeground();
    }
  }

  /** Ends a shell: runs its EXIT trap and closes what `exec` opened; the shell's exit status. */
  public int finish(int status, Scope scope, Streams streams) {
    String trap = scope.exitTrap;
    scope.exitTrap = null;
    scope.status = status;
    try {
      if (trap == null) return status;
      Outcome outcome = interpret(trap, scope, streams);
      return outcome.exited() ? outcome.status() : status;
    } finally {
      closeAll(scope.opened);
      scope.opened.clear();
    }
  }

  /** A script must never end without a word and a status, whatever is wrong with the interpreter. */
  private int fault(Throwable thrown, Scope scope, Streams streams) {
    complain(scope, streams, thrown instanceof StackOverflowError ? "too many nested commands" : "internal error: " + thrown);
    return FAULT;
  }

  /** The terminal is gone: foreground commands are interrupted; background jobs live on until they write to it. */
  public void hangUp() {
    end(SIGHUP);
  }

  /** Ctrl-C: what runs in the foreground ends. False when nothing does. */
  public boolean interrupt() {
    if (foreground.isEmpty()) return false;
    end(SIGINT);
    return true;
  }

  private void end(int number) {
    if (signal != SIGHUP) signal = number;
    synchronized (foreground) {
      for (Thread thread : foreground) thread.interrupt();
    }
  }

  /** Not in the middle of an interrupt of all: it would reach what this thread does next, for another client. */
  private void leaveForeground() {
    synchronized (foreground) {
      foreground.remove(Thread.currentThread());
    }
  }

  /** Whether Ctrl-C has ended the last command; the next one runs again. */
  public boolean takeInterrupt() {
    Thread.interrupted(); // Meant for a command that has ended already.
    boolean interrupted = signal == SIGINT;
    if (interrupted) signal = 0;
    return interrupted;
  }

  /** The signal that an interrupted command died of. */
  public int signal() {
    return signal == 0 ? SIGHUP : signal;
  }

  /** Waits until no background job holds the session's streams any more. */
  public void awaitJobs() throws InterruptedException {
    for (Job job : jobs) job.awaitReleased();
  }

  /** Prints "/system/bin/sh: message". */
  void complain(Scope scope, Streams streams, String message) {
    try {
      streams.err().write((scope.name + ": " + message + "\n").getBytes(StandardCharsets.UTF_8));
      streams.err().flush();
    } catch (IOException | RuntimeException e) {
      // Nobody reads the session's errors any more; the status still tells.
    }
  }

  int execute(Node node, Scope scope, Streams given) {
    if (signal != 0 && scope.job == null) throw new ControlFlow.Exit(SIGNALLED + signal);
    if (scope.isKilled()) throw new ControlFlow.Exit(SIGNALLED + SIGTERM);
    Streams streams = scope.streams(given);
    int status;
    try {
      status = dispatch(node, scope, streams);
    } catch (ScriptError e) {
      complain(scope, streams, e.getMessage());
      throw new ControlFlow.Failed(e.status);
    }
    scope.status = status;
    if (status != 0 && scope.exitOnError && !scope.tested && countsForExit(node)) throw new ControlFlow.Exit(status);
    return status;
  }

  private static boolean countsForExit(Node node) {
    return node instanceof Node.Simple || node instanceof Node.Pipeline pipeline && !pipeline.negated() || node instanceof Node.Group group && group.subshell();
  }

  private int dispatch(Node node, Scope scope, Streams streams) {
    if (node instanceof Node.Simple simple) return simpleCommands.run(simple, scope, streams);
    if (node instanceof Node.Sequence sequence) return sequence(sequence, scope, streams);
    if (node instanceof Node.Pipeline pipeline) return pipelines.run(pipeline, scope, streams);
    if (node instanceof Node.AndOr andOr) {
      int left = tested(andOr.left(), scope, streams);
      return (left == 0) == andOr.and() ? execute(andOr.right(), scope, streams) : left;
    }
    if (node instanceof Node.If branch) {
      if (tested(branch.condition(), scope, streams) == 0) return execute(branch.then(), scope, streams);
      return branch.otherwise() == null ? 0 : execute(branch.otherwise(), scope, streams);
    }
    if (node instanceof Node.While loop) return loops.run(loop, scope, streams);
    if (node instanceof Node.For loop) return loops.run(loop, scope, streams);
    if (node instanceof Node.Case choice) return loops.run(choice, scope, streams);
    if (node instanceof Node.Group group) return group(group, scope, streams);
    if (node instanceof Node.Redirected redirected) return redirected(redirected, scope, streams);
    Node.Function function = (Node.Function) node;
    scope.functions.put(function.name(), function.body());
    return 0;
  }

  private int sequence(Node.Sequence sequence, Scope scope, Streams streams) {
    int status = 0;
    for (Node.Item item : sequence.items()) status = item.background() ? background.start(item.node(), scope, streams) : execute(item.node(), scope, streams);
    return status;
  }

  /** Runs a condition: `set -e` does not apply to it. */
  int tested(Node node, Scope scope, Streams streams) {
    boolean before = scope.tested;
    scope.tested = true;
    try {
      return execute(node, scope, streams);
    } finally {
      scope.tested = before;
    }
  }

  private int group(Node.Group group, Scope scope, Streams streams) {
    return group.subshell() ? subshell(group.body(), scope.copy(), streams) : execute(group.body(), scope, streams);
  }

  private int redirected(Node.Redirected node, Scope scope, Streams streams) {
    List<AutoCloseable> opened = new ArrayList<>();
    try {
      Streams own = new Redirections(kernel, scope, expansion(scope, streams)).apply(node.redirects(), streams, opened);
      if (scope.job != null) scope.job.uses(own);
      return SimpleCommands.redirected(true, scope, () -> execute(node.node(), scope, own));
    } catch (Redirections.Refused e) {
      complain(scope, streams, e.getMessage());
      return 1;
    } finally {
      closeAll(opened);
    }
  }

  /** Runs a command as a shell of its own, in a scope that is thrown away. */
  int subshell(Node node, Scope scope, Streams streams) {
    int status;
    try {
      status = execute(node, scope, streams);
    } catch (ControlFlow e) {
      status = e.status;
    } catch (RuntimeException | Error e) {
      status = fault(e, scope, streams);
    }
    return finish(status, scope, streams);
  }

  Expansion expansion(Scope scope, Streams streams) {
    return new Expansion(scope, (script, outer) -> {
      ByteArrayOutputStream captured = new ByteArrayOutputStream();
      outer.substituted = subshell(script, outer.copy(), streams.withOut(captured));
      return captured.toString(StandardCharsets.UTF_8);
    }, pattern -> PathPatterns.matches(pattern, scope, kernel));
  }

  Thread spawn(Scope scope, Runnable body) {
    Thread thread = new Thread(() -> {
      if (scope.job == null) foreground.add(Thread.currentThread());
      try {
        body.run();
      } finally {
        leaveForeground();
      }
    }, "sh-pipe");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  static void closeAll(List<AutoCloseable> opened) {
    for (int i = opened.size() - 1; i >= 0; i--) close(opened.get(i));
  }

  static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      // A redirection's last flush to a reader that has gone: the command's own status already tells.
    }
  }
}

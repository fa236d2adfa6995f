package dev.reprise.embedded.shell.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs syntax trees for one session of the shell (one `adb shell`). */
public final class Interpreter {
  /** 128 + SIGHUP. */
  static final int HUNG_UP = 129;

  /** 128 + SIGTERM. */
  private static final int TERMINATED = 143;

  private final Kernel kernel;
  private final Streams session;
  private final Builtins builtins = new Builtins(this);
  private final Loops loops = new Loops(this);
  private final Pipelines pipelines = new Pipelines(this);
  private final Set<Thread> foreground = ConcurrentHashMap.newKeySet();
  final Queue<Job> jobs = new ConcurrentLinkedQueue<>();
  private volatile boolean hungUp;

  public Interpreter(Kernel kernel, Streams session) {
    this.kernel = kernel;
    this.session = session;
  }

  public Kernel kernel() {
    return kernel;
  }

  /** Runs a script in {@code scope}; its exit status. A syntax error is printed, as by mksh, and is status 1. */
  public int run(String script, Scope scope, Streams streams) {
    try {
      return run(Parser.parse(script), scope, streams);
    } catch (SyntaxError e) {
      complain(scope, streams, e.getMessage());
      return 1;
    }
  }

  public int run(Node node, Scope scope, Streams streams) {
    foreground.add(Thread.currentThread());
    try {
      return execute(node, scope, streams);
    } catch (ControlFlow e) {
      return e.status;
    } finally {
      foreground.remove(Thread.currentThread());
    }
  }

  /** The terminal is gone: foreground commands are interrupted; background jobs live on until they write to it. */
  public void hangUp() {
    hungUp = true;
    for (Thread thread : foreground) thread.interrupt();
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
    } catch (IOException e) {
      // Nobody reads the session's errors any more; the status still tells.
    }
  }

  int execute(Node node, Scope scope, Streams streams) {
    if (hungUp && scope.job == null) throw new ControlFlow.Exit(HUNG_UP);
    if (scope.job != null && scope.job.killed) throw new ControlFlow.Exit(TERMINATED);
    int status = dispatch(node, scope, streams);
    scope.status = status;
    return status;
  }

  private int dispatch(Node node, Scope scope, Streams streams) {
    if (node instanceof Node.Simple simple) return simple(simple, scope, streams);
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
    for (Node.Item item : sequence.items()) {
      status = item.background() ? background(item.node(), scope, streams) : execute(item.node(), scope, streams);
      boolean plain = item.node() instanceof Node.Simple || item.node() instanceof Node.Pipeline;
      if (status != 0 && scope.exitOnError && plain && !scope.tested) throw new ControlFlow.Exit(status);
    }
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

  private int simple(Node.Simple simple, Scope scope, Streams streams) {
    Expansion expansion = expansion(scope, streams);
    scope.substituted = 0;
    List<String> words;
    Scope commandScope = scope;
    List<AutoCloseable> opened = new ArrayList<>();
    try {
      words = expansion.arguments(simple.words());
      boolean assignsOnly = words.isEmpty();
      if (!assignsOnly && !simple.assignments().isEmpty()) commandScope = scope.copy();
      for (Node.Assignment assignment : simple.assignments()) {
        commandScope.set(assignment.name(), expansion.text(assignment.value()));
        if (!assignsOnly) commandScope.export(assignment.name());
      }
      Streams own = new Redirections(kernel, scope, expansion).apply(simple.redirects(), streams, opened);
      if (scope.job != null) scope.job.uses(own);
      if (assignsOnly) return scope.substituted;
      if (scope.trace) complain(scope, own, "+ " + String.join(" ", words));
      return call(words, commandScope, scope, own);
    } catch (Expansion.Unset e) {
      complain(scope, streams, e.getMessage());
      throw new ControlFlow.Exit(1);
    } catch (ArithmeticException e) {
      complain(scope, streams, e.getMessage());
      return 1;
    } catch (Redirections.Refused e) {
      complain(scope, streams, e.getMessage());
      return 1;
    } finally {
      closeAll(opened);
    }
  }

  /** A function, a builtin or a program. {@code keeper} is the scope that builtins change. */
  int call(List<String> words, Scope commandScope, Scope keeper, Streams streams) {
    Node function = commandScope.functions.get(words.get(0));
    if (function != null) {
      List<String> before = keeper.arguments;
      keeper.arguments = words.subList(1, words.size());
      try {
        return execute(function, keeper, streams);
      } catch (ControlFlow.Return e) {
        return e.status;
      } finally {
        keeper.arguments = before;
      }
    }
    Integer status = builtins.run(words, keeper, streams);
    return status != null ? status : kernel.run(words, commandScope, streams, this);
  }

  private int background(Node node, Scope scope, Streams streams) {
    Job job = new Job(kernel.newPid(), session);
    Scope own = scope.copy();
    own.job = job;
    own.promisedPid = node instanceof Node.Simple ? job.pid : 0; // A program alone is the job; a compound has programs of its own.
    scope.backgroundPid = job.pid;
    jobs.add(job);
    AutoCloseable entry = kernel.enterJob(job.pid, scope.pid, job::kill);
    Streams detached = streams.withIn(InputStream.nullInputStream());
    job.uses(detached);
    Thread thread = new Thread(() -> {
      int status = 1;
      try {
        status = subshell(node, own, detached);
      } finally {
        close(entry);
        job.end(status);
      }
    }, "sh-job-" + job.pid);
    thread.setDaemon(true);
    job.runs(thread);
    thread.start();
    return 0;
  }

  private int group(Node.Group group, Scope scope, Streams streams) {
    return group.subshell() ? subshell(group.body(), scope.copy(), streams) : execute(group.body(), scope, streams);
  }

  private int redirected(Node.Redirected node, Scope scope, Streams streams) {
    List<AutoCloseable> opened = new ArrayList<>();
    try {
      Streams own = new Redirections(kernel, scope, expansion(scope, streams)).apply(node.redirects(), streams, opened);
      if (scope.job != null) scope.job.uses(own);
      return execute(node.node(), scope, own);
    } catch (Redirections.Refused e) {
      complain(scope, streams, e.getMessage());
      return 1;
    } finally {
      closeAll(opened);
    }
  }

  int subshell(Node node, Scope scope, Streams streams) {
    try {
      return execute(node, scope, streams);
    } catch (ControlFlow e) {
      return e.status;
    }
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
        foreground.remove(Thread.currentThread());
      }
    }, "sh-pipe");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void closeAll(List<AutoCloseable> opened) {
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

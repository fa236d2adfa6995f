package dev.reprise.embedded.shell.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a shell remembers: variables, the working directory, functions. A subshell gets a copy. */
public final class Scope {
  /** A variable as it was before a function made it its own. */
  private record Before(String value, boolean exported) {}

  public String directory = "/";
  public int status;
  public int pid;
  public int parentPid;
  public int backgroundPid;
  public String name = "/system/bin/sh";
  public List<String> arguments = List.of();
  /** {@code set -e} and {@code set -x}. */
  public boolean exitOnError;
  public boolean trace;
  /** Inside a condition, where `set -e` does not apply. */
  boolean tested;
  /** How many loops {@code break} can leave. */
  int loops;
  /** Status of the latest command substitution, which is the status of an assignment. */
  int substituted;
  /** What {@code trap ... EXIT} asked for, or null. */
  String exitTrap;
  /** What {@code exec} without a command has made of the standard streams, or null. */
  Streams moved;
  /** Files that {@code exec} opened: they stay open as long as this shell. */
  final List<AutoCloseable> opened = new ArrayList<>();
  final Map<String, Node> functions = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private final Set<String> exported = new HashSet<>();
  private final Set<String> readOnly = new HashSet<>();
  private final Deque<Map<String, Before>> locals = new ArrayDeque<>();
  /** Non-null in a background job. */
  Job job;
  private ProcessGroup group = new ProcessGroup(null);
  /** The pid that {@code $!} told of, until the job's first program takes it. */
  int promisedPid;

  public Scope copy() {
    Scope copy = new Scope();
    copy.directory = directory;
    copy.status = status;
    copy.pid = pid;
    copy.parentPid = parentPid;
    copy.backgroundPid = backgroundPid;
    copy.name = name;
    copy.arguments = arguments;
    copy.exitOnError = exitOnError;
    copy.trace = trace;
    copy.tested = tested;
    copy.loops = loops;
    copy.functions.putAll(functions);
    copy.variables.putAll(variables);
    copy.exported.addAll(exported);
    copy.readOnly.addAll(readOnly);
    if (!locals.isEmpty()) copy.enterFunction(); // A subshell of a function may still say `local`.
    copy.job = job;
    copy.group = group;
    copy.promisedPid = promisedPid;
    return copy;
  }

  /** What a new shell gets of this one: the exported variables and the working directory. */
  public Scope child() {
    Scope child = new Scope();
    child.directory = directory;
    child.parentPid = pid;
    environment().forEach((variable, value) -> {
      child.set(variable, value);
      child.export(variable);
    });
    child.job = job;
    child.group = group;
    child.promisedPid = promisedPid;
    return child;
  }

  /** The streams of a command that was given {@code streams}. */
  Streams streams(Streams streams) {
    return moved == null ? streams : moved;
  }

  /** The pid that the next program of this shell is to have, or 0 for a new one. */
  public int takePromisedPid() {
    int pid = promisedPid;
    promisedPid = 0;
    return pid;
  }

  /** What runs with this scope from now on is a group of its own. */
  public ProcessGroup ownGroup() {
    group = new ProcessGroup(group);
    return group;
  }

  /** Whether what runs with this scope was killed. */
  boolean isKilled() {
    return group.isKilled() || (job != null && job.killed);
  }

  /** Whether this is (part of) a background job. */
  public boolean isBackground() {
    return job != null;
  }

  /** Null when it is not set. */
  public String get(String variable) {
    return variables.get(variable);
  }

  public void set(String variable, String value) {
    requireWritable(variable);
    variables.put(variable, value);
  }

  public void unset(String variable) {
    requireWritable(variable);
    variables.remove(variable);
    exported.remove(variable);
  }

  private void requireWritable(String variable) {
    if (readOnly.contains(variable)) throw new ScriptError(2, "read-only: " + variable);
  }

  void makeReadOnly(String variable) {
    readOnly.add(variable);
  }

  public void export(String variable) {
    exported.add(variable);
  }

  void enterFunction() {
    locals.push(new LinkedHashMap<>());
  }

  /** Gives the variables that the function made its own their former values. */
  void leaveFunction() {
    locals.pop().forEach(this::restore);
  }

  /** Makes a variable the running function's own; outside of one there is nothing to keep. */
  void makeLocal(String variable) {
    requireWritable(variable);
    if (locals.isEmpty() || locals.peek().containsKey(variable)) return;
    locals.peek().put(variable, new Before(variables.get(variable), exported.contains(variable)));
    variables.remove(variable);
    exported.remove(variable);
  }

  /** Sets variables for one command; {@code with} runs it. */
  <T> T during(Map<String, String> assignments, java.util.function.Supplier<T> with) {
    Map<String, Before> before = new LinkedHashMap<>();
    try {
      assignments.forEach((variable, value) -> {
        requireWritable(variable);
        before.put(variable, new Before(variables.get(variable), exported.contains(variable)));
        variables.put(variable, value);
        exported.add(variable);
      });
      return with.get();
    } finally {
      before.forEach(this::restore);
    }
  }

  private void restore(String variable, Before before) {
    if (before.value == null) variables.remove(variable);
    else variables.put(variable, before.value);
    if (before.exported) exported.add(variable);
    else exported.remove(variable);
  }

  /** All variables, sorted. */
  SortedMap<String, String> variables() {
    return new TreeMap<>(variables);
  }

  /** What a child process inherits, sorted. */
  public Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    for (String variable : exported) {
      if (variables.containsKey(variable)) environment.put(variable, variables.get(variable));
    }
    return environment;
  }

  /** {@code path} made absolute against the working directory, with "." and ".." taken out; a trailing slash is dropped. */
  public String absolute(String path) {
    ArrayDeque<String> names = new ArrayDeque<>();
    String whole = path.startsWith("/") ? path : directory + "/" + path;
    for (String name : whole.split("/")) {
      if (name.equals("..")) names.pollLast();
      else if (!name.isEmpty() && !name.equals(".")) names.addLast(name);
    }
    return "/" + String.join("/", names);
  }
}

package dev.reprise.embedded.shell.language;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a shell remembers: variables, the working directory, functions. A subshell gets a copy. */
public final class Scope {
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
  /** Status of the latest command substitution, which is the status of an assignment. */
  int substituted;
  final Map<String, Node> functions = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private final Set<String> exported = new HashSet<>();
  /** Non-null in a background job. */
  Job job;
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
    copy.functions.putAll(functions);
    copy.variables.putAll(variables);
    copy.exported.addAll(exported);
    copy.job = job;
    copy.promisedPid = promisedPid;
    return copy;
  }

  /** The pid that the next program of this shell is to have, or 0 for a new one. */
  public int takePromisedPid() {
    int pid = promisedPid;
    promisedPid = 0;
    return pid;
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
    variables.put(variable, value);
  }

  public void unset(String variable) {
    variables.remove(variable);
    exported.remove(variable);
  }

  public void export(String variable) {
    exported.add(variable);
  }

  public boolean isExported(String variable) {
    return exported.contains(variable);
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

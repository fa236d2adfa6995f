package dev.reprise.embedded.shell.language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Commands that change the shell itself. */
final class Builtins {
  private static final Set<String> NAMES = Set.of(":", "cd", "export", "unset", "set", "exit", "return", "break", "continue", "eval",
      ".", "source", "shift", "read", "wait", "trap", "exec", "command", "type", "local", "typeset", "readonly", "umask", "builtin");

  private final Interpreter shell;

  Builtins(Interpreter shell) {
    this.shell = shell;
  }

  /** Null when the first word is no builtin. */
  Integer run(List<String> words, Scope scope, Streams streams) {
    List<String> args = words.subList(1, words.size());
    switch (words.get(0)) {
      case ":":
      case "trap": // Signals end a command here; none of them can be caught.
      case "umask":
        return 0;
      case "cd": return changeDirectory(args, scope, streams);
      case "export":
      case "local":
      case "typeset":
      case "readonly": return assign(args, scope, streams, words.get(0).equals("export"));
      case "unset":
        args.stream().filter(name -> !name.startsWith("-")).forEach(scope::unset);
        return 0;
      case "set": return set(args, scope, streams);
      case "exit": throw new ControlFlow.Exit(args.isEmpty() ? scope.status : number(args.get(0)));
      case "return": throw new ControlFlow.Return(args.isEmpty() ? scope.status : number(args.get(0)));
      case "break":
      case "continue": throw new ControlFlow.Loop(words.get(0).equals("continue"), args.isEmpty() ? 1 : number(args.get(0)));
      case "eval": return evaluate(String.join(" ", args), scope, streams);
      case ".":
      case "source": return source(args, scope, streams);
      case "shift": {
        int count = args.isEmpty() ? 1 : number(args.get(0));
        if (count > scope.arguments.size()) return 1;
        scope.arguments = scope.arguments.subList(count, scope.arguments.size());
        return 0;
      }
      case "read": return read(args, scope, streams);
      case "wait": return await(args);
      case "exec":
        if (args.isEmpty()) return 0;
        throw new ControlFlow.Exit(shell.kernel().run(args, scope, streams, shell));
      case "builtin":
      case "command": return command(args, scope, streams);
      case "type": return type(args, scope, streams);
      default: return null;
    }
  }

  private int changeDirectory(List<String> args, Scope scope, Streams streams) {
    String wanted = args.isEmpty() ? (scope.get("HOME") == null ? "/" : scope.get("HOME")) : args.get(0);
    if (wanted.equals("-")) wanted = scope.get("OLDPWD") == null ? scope.directory : scope.get("OLDPWD");
    String path = scope.absolute(wanted);
    if (!shell.kernel().isDirectory(path)) {
      shell.complain(scope, streams, "cd: " + wanted + ": " + (shell.kernel().exists(path) ? "Not a directory" : "No such file or directory"));
      return 2;
    }
    scope.set("OLDPWD", scope.directory);
    scope.directory = path;
    return 0;
  }

  private int assign(List<String> args, Scope scope, Streams streams, boolean export) {
    if (args.isEmpty()) {
      for (Map.Entry<String, String> variable : scope.environment().entrySet()) print(streams, variable.getKey() + "=" + variable.getValue() + "\n");
    }
    for (String arg : args) {
      if (arg.startsWith("-")) continue;
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        shell.complain(scope, streams, "export: " + name + ": is not an identifier");
        return 1;
      }
      if (equals >= 0) scope.set(name, arg.substring(equals + 1));
      if (export) scope.export(name);
    }
    return 0;
  }

  private int set(List<String> args, Scope scope, Streams streams) {
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.equals("--")) {
        scope.arguments = args.subList(i + 1, args.size());
        return 0;
      }
      if (!arg.matches("[-+][ex]+")) {
        shell.complain(scope, streams, "set: " + arg + ": unknown option");
        return 1;
      }
      if (arg.contains("e")) scope.exitOnError = arg.startsWith("-");
      if (arg.contains("x")) scope.trace = arg.startsWith("-");
    }
    return 0;
  }

  private int evaluate(String script, Scope scope, Streams streams) {
    try {
      return shell.execute(Parser.parse(script), scope, streams);
    } catch (SyntaxError e) {
      shell.complain(scope, streams, e.getMessage());
      return 1;
    }
  }

  private int source(List<String> args, Scope scope, Streams streams) {
    if (args.isEmpty()) {
      shell.complain(scope, streams, ".: missing argument");
      return 1;
    }
    try (InputStream file = shell.kernel().read(scope.absolute(args.get(0)), streams)) {
      return evaluate(new String(file.readAllBytes(), StandardCharsets.UTF_8), scope, streams);
    } catch (IOException e) {
      shell.complain(scope, streams, ".: " + args.get(0) + ": " + shell.kernel().error(e));
      return 1;
    }
  }

  /** Reads one line, a byte at a time so that the next command gets the rest. */
  private int read(List<String> args, Scope scope, Streams streams) {
    boolean raw = !args.isEmpty() && args.get(0).equals("-r");
    List<String> names = raw ? args.subList(1, args.size()) : args;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c = -1;
    try {
      while ((c = streams.in().read()) >= 0 && c != '\n') line.write(c);
    } catch (IOException e) {
      return 1;
    }
    String rest = line.toString(StandardCharsets.UTF_8).strip();
    for (int i = 0; i < names.size(); i++) {
      String[] split = i + 1 < names.size() ? rest.split("[ \t]+", 2) : new String[] {rest};
      scope.set(names.get(i), split[0]);
      rest = split.length > 1 ? split[1] : "";
    }
    if (names.isEmpty()) scope.set("REPLY", rest);
    return c < 0 && line.size() == 0 ? 1 : 0;
  }

  private int await(List<String> args) {
    try {
      int status = 0;
      for (Job job : shell.jobs) {
        if (args.isEmpty()) job.await();
        else if (args.contains(Integer.toString(job.pid))) status = job.await();
      }
      return status;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 129;
    }
  }

  private int command(List<String> args, Scope scope, Streams streams) {
    if (args.isEmpty()) return 0;
    if (!args.get(0).equals("-v")) return run0(args, scope, streams);
    String path = args.size() < 2 ? null : NAMES.contains(args.get(1)) ? args.get(1) : shell.kernel().which(args.get(1));
    if (path == null) return 1;
    print(streams, path + "\n");
    return 0;
  }

  private int run0(List<String> args, Scope scope, Streams streams) {
    Integer status = run(args, scope, streams);
    return status != null ? status : shell.kernel().run(args, scope, streams, shell);
  }

  private int type(List<String> args, Scope scope, Streams streams) {
    int status = 0;
    for (String name : args) {
      String path = shell.kernel().which(name);
      if (NAMES.contains(name)) print(streams, name + " is a shell builtin\n");
      else if (scope.functions.containsKey(name)) print(streams, name + " is a function\n");
      else if (path != null) print(streams, name + " is " + path + "\n");
      else {
        print(streams, name + " not found\n");
        status = 1;
      }
    }
    return status;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text) & 0xff;
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  private static void print(Streams streams, String text) {
    try {
      OutputStream out = streams.out();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // The reader has gone; a builtin has nothing else to do then.
    }
  }
}

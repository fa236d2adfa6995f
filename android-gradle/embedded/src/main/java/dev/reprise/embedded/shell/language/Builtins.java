package dev.reprise.embedded.shell.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Commands that change the shell itself. */
final class Builtins {
  static final Set<String> NAMES = Set.of(":", "cd", "export", "unset", "set", "exit", "return", "break", "continue", "eval",
      ".", "source", "shift", "read", "wait", "trap", "exec", "command", "type", "local", "typeset", "readonly", "umask", "builtin");
  /** Assignments before these stay in the shell; before the others they hold for the command alone. */
  static final Set<String> KEEPING_ASSIGNMENTS = Set.of(":", ".", "source", "break", "continue", "eval", "exec", "exit", "export", "readonly", "return", "set",
      "shift", "trap", "typeset", "local", "unset", "wait");
  /** What new files get is the host's affair, which is what an Android shell starts with, too. */
  private static final int UMASK = 0022;

  private static final int NO_SUCH_JOB = 127;

  private final Interpreter shell;

  Builtins(Interpreter shell) {
    this.shell = shell;
  }

  /** Runs one of {@link #NAMES}. */
  int run(List<String> words, Scope scope, Streams streams) {
    String name = words.get(0);
    List<String> args = words.subList(1, words.size());
    switch (name) {
      case ":": return 0;
      case "trap": return Traps.run(args, scope, streams, shell);
      case "umask": return umask(args, scope, streams);
      case "cd": return changeDirectory(args, scope, streams);
      case "export":
      case "local":
      case "typeset":
      case "readonly": return Declarations.run(words, scope, streams, shell);
      case "unset": return unset(args, scope);
      case "set": return set(args, scope, streams);
      case "exit": throw new ControlFlow.Exit(args.isEmpty() ? scope.status : number(name, args.get(0)) & 0xff);
      case "return": throw new ControlFlow.Return(args.isEmpty() ? scope.status : number(name, args.get(0)) & 0xff);
      case "break":
      case "continue": return leaveLoop(name, args, scope, streams);
      case "eval": return evaluate(String.join(" ", args), scope, streams);
      case ".":
      case "source": return source(args, scope, streams);
      case "shift": return shift(args, scope, streams);
      case "read": return ReadLine.run(args, scope, streams, shell);
      case "wait": return await(args);
      case "exec": throw new ControlFlow.Exit(shell.kernel().run(args, scope, streams, shell));
      case "type": return type(args, scope, streams);
      default: return command(args, scope, streams); // command, builtin
    }
  }

  private int leaveLoop(String name, List<String> args, Scope scope, Streams streams) {
    int levels = args.isEmpty() ? 1 : number(name, args.get(0));
    if (scope.loops == 0) {
      shell.complain(scope, streams, name + ": can't " + name);
      return 0;
    }
    throw new ControlFlow.Loop(name.equals("continue"), Math.max(1, Math.min(levels, scope.loops)));
  }

  private int shift(List<String> args, Scope scope, Streams streams) {
    int count = args.isEmpty() ? 1 : number("shift", args.get(0));
    if (count < 0 || count > scope.arguments.size()) {
      shell.complain(scope, streams, "shift: nothing to shift");
      return 1;
    }
    scope.arguments = scope.arguments.subList(count, scope.arguments.size());
    return 0;
  }

  private int umask(List<String> args, Scope scope, Streams streams) {
    if (args.isEmpty()) {
      print(streams, String.format(Locale.ROOT, "%03o\n", UMASK));
      return 0;
    }
    if (args.get(0).matches("0*22")) return 0;
    shell.complain(scope, streams, "umask: " + args.get(0) + ": cannot be changed on this device");
    return 1;
  }

  private static int unset(List<String> args, Scope scope) {
    boolean functions = args.contains("-f");
    for (String name : args) {
      if (name.startsWith("-")) continue;
      if (functions) scope.functions.remove(name);
      else scope.unset(name);
    }
    return 0;
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
    if (args.equals(List.of("-"))) print(streams, path + "\n");
    return 0;
  }

  private int set(List<String> args, Scope scope, Streams streams) {
    if (args.isEmpty()) scope.variables().forEach((name, value) -> print(streams, name + "=" + value + "\n"));
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      boolean option = arg.startsWith("-") || arg.startsWith("+");
      if (arg.equals("--") || !option) {
        scope.arguments = args.subList(arg.equals("--") ? i + 1 : i, args.size());
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
    } catch (ControlFlow.Return e) {
      return e.status;
    } catch (IOException e) {
      shell.complain(scope, streams, ".: " + args.get(0) + ": " + shell.kernel().error(e));
      return 1;
    }
  }

  private int await(List<String> args) {
    try {
      int status = args.isEmpty() ? 0 : NO_SUCH_JOB;
      for (Job job : shell.jobs) {
        if (args.isEmpty()) job.await();
        else if (args.contains(Integer.toString(job.pid))) status = job.await();
      }
      return status;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 128 + shell.signal();
    }
  }

  private int command(List<String> args, Scope scope, Streams streams) {
    if (args.isEmpty()) return 0;
    if (!args.get(0).equals("-v")) return NAMES.contains(args.get(0)) ? run(args, scope, streams) : shell.kernel().run(args, scope, streams, shell);
    String name = args.size() < 2 ? "" : args.get(1);
    String path = NAMES.contains(name) || scope.functions.containsKey(name) ? name : shell.kernel().which(name);
    if (path == null) return 1;
    print(streams, path + "\n");
    return 0;
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

  private static int number(String builtin, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new ScriptError(builtin + ": " + text + ": bad number");
    }
  }

  static void print(Streams streams, String text) {
    try {
      OutputStream out = streams.out();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // The reader has gone; a builtin has nothing else to do then.
    }
  }
}

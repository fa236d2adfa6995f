package dev.reprise.embedded.shell.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Turns words into arguments: variables, substitutions, field splitting, file name patterns, in that order. */
final class Expansion {
  private final Scope scope;
  private final BiFunction<Node, Scope, String> substitute;
  private final Function<String, List<String>> glob;

  /**
   * @param substitute runs a script and returns what it wrote
   * @param glob the paths that match a pattern, none when nothing does
   */
  Expansion(Scope scope, BiFunction<Node, Scope, String> substitute, Function<String, List<String>> glob) {
    this.scope = scope;
    this.substitute = substitute;
    this.glob = glob;
  }

  List<String> arguments(List<Word> words) {
    List<String> arguments = new ArrayList<>();
    boolean declares = !words.isEmpty() && words.get(0).bare() != null && Declarations.NAMES.contains(words.get(0).bare());
    for (Word word : words) {
      if (declares && word.isAssignment()) {
        arguments.add(text(word));
        continue;
      }
      for (String field : fields(word)) {
        List<String> paths = Glob.isPattern(field) ? glob.apply(field) : List.of();
        if (paths.isEmpty()) arguments.add(Glob.unquote(field));
        else arguments.addAll(paths);
      }
    }
    return arguments;
  }

  /** One string, neither split nor globbed: assignments, redirect targets, case subjects. */
  String text(Word word) {
    return Glob.unquote(pattern(word));
  }

  /** One string in which quoted pattern characters carry a backslash. */
  String pattern(Word word) {
    StringBuilder joined = new StringBuilder();
    for (Word.Part part : tilde(word).parts()) {
      String value = part instanceof Word.Literal literal ? literal.text() : value(part);
      boolean quoted = part instanceof Word.Literal literal ? literal.quoted() : isQuoted(part);
      joined.append(quoted ? Glob.quote(value) : value.replace("\\", "\\\\"));
    }
    return joined.toString();
  }

  private List<String> fields(Word word) {
    FieldSplitter splitter = new FieldSplitter(scope.get("IFS"));
    for (Word.Part part : tilde(word).parts()) {
      if (part instanceof Word.Literal literal) {
        splitter.literal(literal.quoted() ? Glob.quote(literal.text()) : literal.text().replace("\\", "\\\\"));
      } else if (part instanceof Word.Variable variable && variable.name().equals("@") && variable.operator().isEmpty() && variable.quoted()) {
        for (int i = 0; i < scope.arguments.size(); i++) {
          if (i > 0) splitter.end();
          splitter.literal(Glob.quote(scope.arguments.get(i)));
        }
      } else if (isQuoted(part)) {
        splitter.literal(Glob.quote(value(part)));
      } else {
        splitter.expanded(value(part).replace("\\", "\\\\"));
      }
    }
    return splitter.fields();
  }

  private Word tilde(Word word) {
    if (word.parts().isEmpty() || !(word.parts().get(0) instanceof Word.Literal first) || first.quoted()) return word;
    if (!first.text().equals("~") && !first.text().startsWith("~/")) return word;
    String home = scope.get("HOME") == null ? "/" : scope.get("HOME");
    List<Word.Part> parts = new ArrayList<>(word.parts());
    parts.set(0, new Word.Literal((home.equals("/") && first.text().length() > 1 ? "" : home) + first.text().substring(1), false));
    return new Word(parts);
  }

  private static boolean isQuoted(Word.Part part) {
    return part instanceof Word.Variable variable ? variable.quoted()
        : part instanceof Word.Command command ? command.quoted()
        : ((Word.Arithmetic) part).quoted();
  }

  private String value(Word.Part part) {
    if (part instanceof Word.Command command) return substitute.apply(command.script(), scope).replaceAll("\n+$", "");
    if (part instanceof Word.Arithmetic arithmetic) return Long.toString(ArithmeticParser.evaluate(text(arithmetic.expression()), scope));
    return variable((Word.Variable) part);
  }

  private String variable(Word.Variable variable) {
    String value = lookUp(variable.name());
    boolean set = value != null && !(variable.operator().startsWith(":") && value.isEmpty());
    switch (variable.operator()) {
      case "":
        return value == null ? "" : value;
      case "length":
        return Integer.toString(value == null ? 0 : value.length());
      case ":-":
      case "-":
        return set ? value : text(variable.operand());
      case ":=":
      case "=":
        if (!set) scope.set(variable.name(), text(variable.operand()));
        return scope.get(variable.name());
      case ":+":
      case "+":
        return set ? text(variable.operand()) : "";
      case ":?":
      case "?":
        if (!set) throw new ScriptError(variable.name() + ": " + (variable.operand().parts().isEmpty() ? "parameter null or not set" : text(variable.operand())));
        return value;
      default:
        return cut(value == null ? "" : value, variable.operator(), pattern(variable.operand()));
    }
  }

  private String lookUp(String name) {
    switch (name) {
      case "?": return Integer.toString(scope.status);
      case "$": return Integer.toString(scope.pid);
      case "!": return scope.backgroundPid == 0 ? "" : Integer.toString(scope.backgroundPid);
      case "#": return Integer.toString(scope.arguments.size());
      case "@":
      case "*": return String.join(joint(name), scope.arguments);
      case "0": return scope.name;
      case "-": return (scope.exitOnError ? "e" : "") + (scope.trace ? "x" : "");
      case "PWD": return scope.directory;
      default:
        if (!name.matches("[0-9]{1,9}")) return scope.get(name);
        int index = Integer.parseInt(name);
        return index <= scope.arguments.size() ? scope.arguments.get(index - 1) : null;
    }
  }

  /** "$*" is joined with the first character of IFS. */
  private String joint(String name) {
    String separators = scope.get("IFS");
    return separators == null || name.equals("@") ? " " : separators.isEmpty() ? "" : separators.substring(0, 1);
  }

  private static String cut(String value, String operator, String pattern) {
    boolean prefix = operator.startsWith("#");
    boolean longest = operator.length() == 2;
    for (int i = 0; i <= value.length(); i++) {
      int length = longest ? value.length() - i : i;
      int split = prefix ? length : value.length() - length;
      String candidate = prefix ? value.substring(0, split) : value.substring(split);
      if (Glob.matches(pattern, candidate)) return prefix ? value.substring(split) : value.substring(0, split);
    }
    return value;
  }
}

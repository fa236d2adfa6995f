package dev.reprise.embedded.shell.language;

import java.util.ArrayList;
import java.util.List;

/** Reads simple commands: assignments, words and redirections; and knows what separates commands. */
abstract class CommandParser extends WordParser {
  CommandParser(String text) {
    super(text);
  }

  /** Any command: what a function's body may be. */
  abstract Node command() throws SyntaxError;

  final Node simple() throws SyntaxError {
    List<Node.Assignment> assignments = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    List<Node.Redirect> redirects = new ArrayList<>();
    while (true) {
      blanks();
      if (redirect(redirects)) continue;
      if (words.isEmpty()) {
        Node.Assignment assignment = assignment();
        if (assignment != null) {
          assignments.add(assignment);
          continue;
        }
      }
      Word word = word();
      if (word == null) break;
      words.add(word);
      if (words.size() == 1 && assignments.isEmpty() && word.bare() != null && looking("()")) {
        at += 2;
        skipNewlines();
        return new Node.Function(word.bare(), command());
      }
    }
    if (assignments.isEmpty() && words.isEmpty() && redirects.isEmpty()) {
      throw done() ? SyntaxError.unfinished("syntax error: unexpected EOF") : SyntaxError.unexpected(token());
    }
    return new Node.Simple(assignments, words, redirects);
  }

  private Node.Assignment assignment() throws SyntaxError {
    int start = at;
    String name = name();
    if (name.isEmpty() || peek() != '=') {
      at = start;
      return null;
    }
    at++;
    Word value = word();
    return new Node.Assignment(name, value == null ? new Word(List.of()) : value);
  }

  final boolean redirect(List<Node.Redirect> into) throws SyntaxError {
    int start = at;
    if (peek() >= '0' && peek() <= '9') at++; // One digit: mksh takes 2023>file for a word and a redirection.
    String digits = text.substring(start, at);
    String operator = null;
    for (String candidate : new String[] {"&>", ">>", ">&", "<&", ">|", ">", "<"}) {
      if (looking(candidate)) {
        operator = candidate;
        break;
      }
    }
    if (operator == null || (operator.equals("&>") && !digits.isEmpty())) {
      at = start;
      return false;
    }
    at += operator.length();
    if (looking("<") || looking("(")) throw SyntaxError.unexpected(token());
    blanks();
    Word target = word();
    if (target == null) throw done() ? SyntaxError.unfinished("syntax error: unexpected EOF") : SyntaxError.unexpected(token());
    int fd = digits.isEmpty() ? (operator.startsWith("<") ? 0 : 1) : Integer.parseInt(digits);
    into.add(new Node.Redirect(fd, operator.equals(">|") ? ">" : operator, target));
    return true;
  }

  /** The word at the cursor as far as it may be a reserved one, "" when it is not a plain word. */
  final String reserved() {
    if (peek() == '{' || peek() == '}') {
      boolean alone = at + 1 >= text.length() || " \t\n;&|)".indexOf(text.charAt(at + 1)) >= 0;
      return alone ? String.valueOf(peek()) : "";
    }
    int end = at;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') end++;
    boolean whole = end > at && (end == text.length() || " \t\n;&|<>()".indexOf(text.charAt(end)) >= 0);
    return whole ? text.substring(at, end) : "";
  }

  final String token() {
    if (done()) return "EOF";
    if (peek() == '\n') return "newline";
    if (";&|<>()".indexOf(peek()) >= 0) return String.valueOf(peek());
    int end = at;
    while (end < text.length() && " \t\n;&|<>()".indexOf(text.charAt(end)) < 0) end++;
    return text.substring(at, end);
  }

  final void blanks() {
    while (!done()) {
      if (peek() == ' ' || peek() == '\t' || peek() == '\r') at++;
      else if (looking("\\\n")) at += 2;
      else if (peek() == '#') at = Math.max(at + 1, text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at));
      else return;
    }
  }

  final void skipNewlines() {
    for (blanks(); peek() == '\n'; blanks()) at++;
  }

  final void skipSeparators() {
    for (blanks(); peek() == '\n' || (peek() == ';' && !looking(";;")); blanks()) at++;
  }
}

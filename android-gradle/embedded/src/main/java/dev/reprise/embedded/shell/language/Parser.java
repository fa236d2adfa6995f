package dev.reprise.embedded.shell.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The device shell's grammar, a subset of mksh's.
 *
 * <pre>
 * list     = andOr ((';' | '&' | NEWLINE) andOr)*
 * andOr    = pipeline (('&&' | '||') pipeline)*
 * pipeline = ['!'] command ('|' command)*
 * command  = compound redirect* | NAME '()' compound | (NAME=word)* word* redirect*
 * compound = if | while | until | for | case | '{' list '}' | '(' list ')'
 * </pre>
 *
 * Not in it: here-documents, arrays, aliases, {@code [[ ]]} and {@code select}.
 */
public final class Parser extends WordParser {
  private static final Set<String> CLOSERS = Set.of("then", "else", "elif", "fi", "do", "done", "esac", "}");

  Parser(String text, int at) {
    super(text);
    this.at = at;
  }

  public static Node parse(String script) throws SyntaxError {
    Parser parser = new Parser(script, 0);
    Node node = parser.list("");
    if (!parser.done()) throw SyntaxError.unexpected(parser.token());
    return node;
  }

  /** Commands up to a closing reserved word or one of the {@code ends} characters, which is left unread. */
  Node list(String ends) throws SyntaxError {
    List<Node.Item> items = new ArrayList<>();
    while (true) {
      skipSeparators();
      if (done() || ends.indexOf(peek()) >= 0 || CLOSERS.contains(reserved()) || looking(";;")) break;
      if (";&|)".indexOf(peek()) >= 0) throw SyntaxError.unexpected(token());
      Node node = andOr();
      blanks();
      boolean background = peek() == '&' && !looking("&&");
      if (background || (peek() == ';' && !looking(";;"))) at++;
      items.add(new Node.Item(node, background));
      if (!background && !done() && peek() != '\n' && text.charAt(at - 1) != ';' && !looking(";;")
          && ends.indexOf(peek()) < 0 && !CLOSERS.contains(reserved())) {
        throw SyntaxError.unexpected(token());
      }
    }
    return new Node.Sequence(items);
  }

  private Node andOr() throws SyntaxError {
    Node left = pipeline();
    while (true) {
      blanks();
      boolean and = looking("&&");
      if (!and && !looking("||")) return left;
      at += 2;
      skipNewlines();
      left = new Node.AndOr(left, and, pipeline());
    }
  }

  private Node pipeline() throws SyntaxError {
    blanks();
    boolean negated = peek() == '!' && at + 1 < text.length() && " \t".indexOf(text.charAt(at + 1)) >= 0;
    if (negated) at++;
    List<Node> stages = new ArrayList<>();
    stages.add(command());
    while (true) {
      blanks();
      if (peek() != '|' || looking("||")) break;
      at++;
      skipNewlines();
      stages.add(command());
    }
    return stages.size() == 1 && !negated ? stages.get(0) : new Node.Pipeline(stages, negated);
  }

  private Node command() throws SyntaxError {
    blanks();
    if (done()) throw SyntaxError.unfinished("syntax error: unexpected EOF");
    Node compound = compound();
    if (compound == null) return simple();
    List<Node.Redirect> redirects = new ArrayList<>();
    for (blanks(); redirect(redirects); blanks()) continue;
    return redirects.isEmpty() ? compound : new Node.Redirected(compound, redirects);
  }

  private Node compound() throws SyntaxError {
    if (peek() == '(') {
      at++;
      Node body = list(")");
      close(")");
      return new Node.Group(body, true);
    }
    switch (reserved()) {
      case "{": {
        at++;
        Node body = list("");
        expect("}");
        return new Node.Group(body, false);
      }
      case "if":
        at += 2;
        return ifBody();
      case "while":
      case "until": {
        boolean until = looking("until");
        at += 5;
        Node condition = list("");
        return new Node.While(condition, until, doBody());
      }
      case "for":
        at += 3;
        return forLoop();
      case "case":
        at += 4;
        return caseBody();
      default:
        return null;
    }
  }

  private Node ifBody() throws SyntaxError {
    Node condition = list("");
    expect("then");
    Node then = list("");
    switch (reserved()) {
      case "elif":
        at += 4;
        return new Node.If(condition, then, ifBody());
      case "else": {
        at += 4;
        Node otherwise = list("");
        expect("fi");
        return new Node.If(condition, then, otherwise);
      }
      default:
        expect("fi");
        return new Node.If(condition, then, null);
    }
  }

  private Node doBody() throws SyntaxError {
    skipSeparators();
    expect("do");
    Node body = list("");
    expect("done");
    return body;
  }

  private Node forLoop() throws SyntaxError {
    blanks();
    String name = name();
    if (name.isEmpty()) throw SyntaxError.unexpected(token());
    skipNewlines();
    List<Word> words = null;
    if (reserved().equals("in")) {
      at += 2;
      words = new ArrayList<>();
      for (blanks(); !done() && peek() != ';' && peek() != '\n'; blanks()) {
        Word word = word();
        if (word == null) throw SyntaxError.unexpected(token());
        words.add(word);
      }
    }
    return new Node.For(name, words, doBody());
  }

  private Node caseBody() throws SyntaxError {
    blanks();
    Word subject = word();
    if (subject == null) throw SyntaxError.unexpected(token());
    skipNewlines();
    expect("in");
    List<Node.Arm> arms = new ArrayList<>();
    while (true) {
      skipSeparators();
      if (reserved().equals("esac")) break;
      if (done()) throw SyntaxError.unfinished("syntax error: unexpected EOF");
      if (peek() == '(') at++;
      List<Word> patterns = new ArrayList<>();
      do {
        if (peek() == '|') at++;
        blanks();
        Word pattern = word();
        if (pattern == null) throw SyntaxError.unexpected(token());
        patterns.add(pattern);
        blanks();
      } while (peek() == '|');
      close(")");
      Node body = list("");
      if (looking(";;")) at += 2;
      arms.add(new Node.Arm(patterns, body));
    }
    expect("esac");
    return new Node.Case(subject, arms);
  }

  private Node simple() throws SyntaxError {
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

  private boolean redirect(List<Node.Redirect> into) throws SyntaxError {
    int start = at;
    while (Character.isDigit(peek())) at++;
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
  private String reserved() {
    if (peek() == '{' || peek() == '}') {
      boolean alone = at + 1 >= text.length() || " \t\n;&|)".indexOf(text.charAt(at + 1)) >= 0;
      return alone ? String.valueOf(peek()) : "";
    }
    int end = at;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') end++;
    boolean whole = end > at && (end == text.length() || " \t\n;&|<>()".indexOf(text.charAt(end)) >= 0);
    return whole ? text.substring(at, end) : "";
  }

  private void expect(String word) throws SyntaxError {
    skipSeparators();
    if (done()) throw SyntaxError.unfinished("syntax error: unexpected EOF");
    if (!reserved().equals(word)) throw SyntaxError.unexpected(token());
    at += word.length();
  }

  private void close(String token) throws SyntaxError {
    skipSeparators();
    if (done()) throw SyntaxError.unfinished("syntax error: unexpected EOF");
    if (!looking(token)) throw SyntaxError.unexpected(token());
    at += token.length();
  }

  private String token() {
    if (done()) return "EOF";
    if (peek() == '\n') return "newline";
    if (";&|<>()".indexOf(peek()) >= 0) return String.valueOf(peek());
    int end = at;
    while (end < text.length() && " \t\n;&|<>()".indexOf(text.charAt(end)) < 0) end++;
    return text.substring(at, end);
  }

  private void blanks() {
    while (!done()) {
      if (peek() == ' ' || peek() == '\t' || peek() == '\r') at++;
      else if (looking("\\\n")) at += 2;
      else if (peek() == '#') at = Math.max(at + 1, text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at));
      else return;
    }
  }

  private void skipNewlines() {
    for (blanks(); peek() == '\n'; blanks()) at++;
  }

  private void skipSeparators() {
    for (blanks(); peek() == '\n' || (peek() == ';' && !looking(";;")); blanks()) at++;
  }
}

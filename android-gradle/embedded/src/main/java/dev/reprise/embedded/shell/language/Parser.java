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
public final class Parser extends CommandParser {
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

  @Override Node command() throws SyntaxError {
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
}

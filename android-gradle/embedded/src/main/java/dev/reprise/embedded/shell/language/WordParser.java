package dev.reprise.embedded.shell.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads words: quotes, escapes, variables and substitutions. Shares its cursor with the {@link Parser} above it. */
class WordParser {
  private static final String ENDS_WORD = " \t\n;&|<>()";

  final String text;
  int at;

  WordParser(String text) {
    this.text = text;
  }

  final boolean done() {
    return at >= text.length();
  }

  final char peek() {
    return done() ? '\0' : text.charAt(at);
  }

  final boolean looking(String what) {
    return text.startsWith(what, at);
  }

  /** Reads one word; null when none starts here. */
  final Word word() throws SyntaxError {
    return word(ENDS_WORD);
  }

  /** Reads up to one of {@code ends}, unquoted. */
  final Word word(String ends) throws SyntaxError {
    List<Word.Part> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int start = at;
    while (!done() && ends.indexOf(peek()) < 0) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
        if (done()) {
          plain.append('\\');
        } else if (peek() == '\n') {
          at++;
        } else {
          flush(plain, parts);
          parts.add(new Word.Literal(String.valueOf(text.charAt(at++)), true));
        }
      } else if (c == '\'') {
        flush(plain, parts);
        int end = text.indexOf('\'', at + 1);
        if (end < 0) throw SyntaxError.unfinished("no closing quote");
        parts.add(new Word.Literal(text.substring(at + 1, end), true));
        at = end + 1;
      } else if (c == '"') {
        flush(plain, parts);
        at++;
        doubleQuoted(parts);
      } else if (c == '$' || c == '`') {
        flush(plain, parts);
        expansion(parts, plain, false);
      } else {
        plain.append(c);
        at++;
      }
    }
    flush(plain, parts);
    return at == start ? null : new Word(parts);
  }

  /** The inside of double quotes, the cursor behind the opening one. An empty pair leaves an empty literal, which is a word. */
  private void doubleQuoted(List<Word.Part> parts) throws SyntaxError {
    StringBuilder literal = new StringBuilder();
    int before = parts.size();
    while (true) {
      if (done()) throw SyntaxError.unfinished("no closing quote");
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        break;
      }
      if (c == '\\' && at + 1 < text.length()) {
        char next = text.charAt(at + 1);
        at += 2;
        if (next == '\n') continue;
        if ("$`\"\\".indexOf(next) < 0) literal.append('\\');
        literal.append(next);
      } else if (c == '$' || c == '`') {
        if (literal.length() > 0) parts.add(new Word.Literal(literal.toString(), true));
        literal.setLength(0);
        expansion(parts, literal, true);
      } else {
        literal.append(c);
        at++;
      }
    }
    if (literal.length() > 0 || parts.size() == before) parts.add(new Word.Literal(literal.toString(), true));
  }

  private void expansion(List<Word.Part> parts, StringBuilder literal, boolean quoted) throws SyntaxError {
    if (peek() == '`') {
      parts.add(backquoted(quoted));
      return;
    }
    at++;
    char c = peek();
    if (looking("((")) {
      parts.add(new Word.Arithmetic(arithmetic(), quoted));
    } else if (c == '(') {
      at++;
      Parser inner = new Parser(text, at);
      Node script = inner.list(")");
      at = inner.at;
      if (peek() != ')') throw SyntaxError.unfinished("syntax error: unexpected EOF");
      at++;
      parts.add(new Word.Command(script, quoted));
    } else if (c == '{') {
      at++;
      parts.add(braced(quoted));
    } else if (c == '\'' && !quoted) {
      parts.add(dollarQuoted());
    } else if (c == '"' && !quoted) {
      return; // $"..." is "...": nothing is translated here.
    } else if (startsName(c)) {
      parts.add(new Word.Variable(name(), "", null, quoted));
    } else if (c >= '0' && c <= '9' || (c != '\0' && "?$!#@*-".indexOf(c) >= 0)) {
      at++;
      parts.add(new Word.Variable(String.valueOf(c), "", null, quoted));
    } else {
      literal.append('$');
    }
  }

  private Word.Part braced(boolean quoted) throws SyntaxError {
    boolean length = peek() == '#' && at + 1 < text.length() && text.charAt(at + 1) != '}';
    if (length) at++;
    int start = at;
    String name = name();
    if (name.isEmpty()) while (peek() >= '0' && peek() <= '9') name = text.substring(start, ++at);
    if (name.isEmpty() && !done() && "?$!#@*-".indexOf(peek()) >= 0) name = String.valueOf(text.charAt(at++));
    if (name.isEmpty()) throw new SyntaxError("${" + text.substring(at, Math.min(at + 1, text.length())) + "}: bad substitution", done());
    String operator = length ? "length" : "";
    Word operand = null;
    if (!length && peek() != '}') {
      for (String candidate : new String[] {":-", ":=", ":+", ":?", "##", "%%", "-", "=", "+", "?", "#", "%"}) {
        if (looking(candidate)) {
          operator = candidate;
          break;
        }
      }
      if (operator.isEmpty()) throw new SyntaxError("${" + name + text.substring(at, Math.min(at + 1, text.length())) + "}: bad substitution", done());
      at += operator.length();
      operand = word("}");
      if (operand == null) operand = new Word(List.of());
    }
    if (peek() != '}') throw SyntaxError.unfinished("syntax error: unexpected EOF");
    at++;
    return new Word.Variable(name, operator, operand, quoted);
  }

  private Word arithmetic() throws SyntaxError {
    int depth = 0;
    int start = at + 2;
    for (int i = at; i < text.length(); i++) {
      if (text.charAt(i) == '(') depth++;
      if (text.charAt(i) == ')' && --depth == 0) {
        at = i + 1;
        WordParser inner = new WordParser(text.substring(start, i - 1));
        Word expression = inner.word("");
        return expression == null ? new Word(List.of()) : expression;
      }
    }
    throw SyntaxError.unfinished("syntax error: unexpected EOF");
  }

  private Word.Part backquoted(boolean quoted) throws SyntaxError {
    StringBuilder script = new StringBuilder();
    for (at++; ; at++) {
      if (done()) throw SyntaxError.unfinished("no closing quote");
      char c = text.charAt(at);
      if (c == '`') break;
      if (c == '\\' && at + 1 < text.length() && "$`\\".indexOf(text.charAt(at + 1)) >= 0) c = text.charAt(++at);
      script.append(c);
    }
    at++;
    return new Word.Command(Parser.parse(script.toString()), quoted);
  }

  /** {@code $'...'}: backslash escapes, and nothing else, mean something. */
  private Word.Part dollarQuoted() throws SyntaxError {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '\'') end += text.charAt(end) == '\\' ? 2 : 1;
    if (end >= text.length()) throw SyntaxError.unfinished("no closing quote");
    String inside = text.substring(at + 1, end);
    at = end + 1;
    return new Word.Literal(new String(new Escapes(inside).bytes(), StandardCharsets.UTF_8), true);
  }

  /** A name as the shell has it: ASCII letters, digits and underscores; "" when none starts here. */
  final String name() {
    int start = at;
    if (!startsName(peek())) return "";
    while (startsName(peek()) || peek() >= '0' && peek() <= '9') at++;
    return text.substring(start, at);
  }

  private static boolean startsName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static void flush(StringBuilder plain, List<Word.Part> parts) {
    if (plain.length() == 0) return;
    parts.add(new Word.Literal(plain.toString(), false));
    plain.setLength(0);
  }
}

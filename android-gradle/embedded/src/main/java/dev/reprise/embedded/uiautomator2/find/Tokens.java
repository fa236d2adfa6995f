package dev.reprise.embedded.uiautomator2.find;

import java.util.ArrayList;
import java.util.List;

/** The words of a UiAutomator expression: names, numbers, strings and single marks, each with its place. */
final class Tokens {
  enum Kind { NAME, NUMBER, STRING, MARK, END }

  static final class Token {
    final Kind kind;
    final String text;
    final int at;

    Token(Kind kind, String text, int at) {
      this.kind = kind;
      this.text = text;
      this.at = at;
    }
  }

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  Tokens(String source) {
    this.source = source;
    int at = 0;
    while (at < source.length()) at = read(at);
    tokens.add(new Token(Kind.END, "the end", source.length()));
  }

  Token peek() {
    return tokens.get(next);
  }

  Token take() {
    Token token = tokens.get(next);
    if (token.kind != Kind.END) next++;
    return token;
  }

  /** Takes the token when it is this mark or name. */
  boolean takeIf(String text) {
    boolean is = (peek().kind == Kind.MARK || peek().kind == Kind.NAME) && peek().text.equals(text);
    if (is) next++;
    return is;
  }

  void expect(String mark) {
    if (!takeIf(mark)) throw wanted("'" + mark + "'");
  }

  String name(String what) {
    if (peek().kind != Kind.NAME) throw wanted(what);
    return take().text;
  }

  SelectorSyntax wanted(String what) {
    return new SelectorSyntax("Wanted " + what + ", found " + peek().text + " at " + peek().at + " of `" + source + "`.");
  }

  private int read(int start) {
    char c = source.charAt(start);
    if (Character.isWhitespace(c)) return start + 1;
    if (c == '"') return string(start);
    int end = start;
    if (Character.isJavaIdentifierStart(c)) {
      while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) end++;
      tokens.add(new Token(Kind.NAME, source.substring(start, end), start));
      return end;
    }
    if (Character.isDigit(c) || c == '-') {
      end++;
      while (end < source.length() && (Character.isDigit(source.charAt(end)) || source.charAt(end) == '.')) end++;
      tokens.add(new Token(Kind.NUMBER, source.substring(start, end), start));
      return end;
    }
    tokens.add(new Token(Kind.MARK, String.valueOf(c), start));
    return start + 1;
  }

  /** As the UiAutomator2 server reads it: only the quote itself is escaped, so that a regular expression keeps its backslashes. */
  private int string(int start) {
    StringBuilder text = new StringBuilder();
    for (int at = start + 1; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == '"') {
        tokens.add(new Token(Kind.STRING, text.toString(), start));
        return at + 1;
      }
      boolean isEscaped = c == '\\' && at + 1 < source.length() && source.charAt(at + 1) == '"';
      text.append(isEscaped ? '"' : c);
      if (isEscaped) at++;
    }
    throw new SelectorSyntax("The string that begins at " + start + " of `" + source + "` does not end.");
  }
}

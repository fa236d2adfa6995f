package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One command of a sed script: [address[,address]][!] s/regex/text/gIp | d | p | q. */
final class SedStep {
  /** The line that is being edited. */
  static final class Space {
    String text;
    boolean deleted;
    boolean quit;

    Space(String text) {
      this.text = text;
    }
  }

  private record Address(long line, boolean last, Pattern pattern) {
    boolean matches(String text, long number, boolean isLast) {
      return pattern != null ? pattern.matcher(text).find() : last ? isLast : number == line;
    }
  }

  private Address from;
  private Address to;
  private boolean inverted;
  private char command;
  private Pattern pattern;
  private String replacement = "";
  private String flags = "";
  private boolean inRange;

  static List<SedStep> parse(String script, boolean extended) {
    Reader reader = new Reader(script, extended);
    List<SedStep> steps = new ArrayList<>();
    while (reader.skip()) steps.add(reader.step());
    return steps;
  }

  void reset() {
    inRange = false;
  }

  boolean selects(String text, long number, boolean isLast) {
    boolean selected;
    if (from == null) {
      selected = true;
    } else if (to == null) {
      selected = from.matches(text, number, isLast);
    } else if (inRange) {
      selected = true;
      inRange = !(to.matches(text, number, isLast) || (to.pattern == null && !to.last && number >= to.line));
    } else {
      selected = from.matches(text, number, isLast);
      inRange = selected && !(to.pattern == null && !to.last && number >= to.line);
    }
    return selected != inverted;
  }

  void apply(Space space, StringBuilder out, String newline) {
    switch (command) {
      case 'd':
        space.deleted = true;
        break;
      case 'p':
        out.append(space.text).append(newline);
        break;
      case 'q':
        space.quit = true;
        break;
      default: {
        Matcher matcher = pattern.matcher(space.text);
        if (!matcher.find()) return;
        space.text = flags.contains("g") ? matcher.replaceAll(replacement) : matcher.replaceFirst(replacement);
        if (flags.contains("p")) out.append(space.text).append(newline);
      }
    }
  }

  private static final class Reader {
    private final String script;
    private final boolean extended;
    private int at;

    Reader(String script, boolean extended) {
      this.script = script;
      this.extended = extended;
    }

    boolean skip() {
      while (at < script.length() && " \t\n;".indexOf(script.charAt(at)) >= 0) at++;
      return at < script.length();
    }

    SedStep step() {
      SedStep step = new SedStep();
      step.from = address();
      if (step.from != null && peek() == ',') {
        at++;
        step.to = address();
      }
      if (peek() == '!') {
        step.inverted = true;
        at++;
      }
      step.command = next();
      if (step.command == 's') {
        char delimiter = next();
        String regex = until(delimiter, true);
        step.replacement = replacement(until(delimiter, false));
        int start = at;
        while ("gIip".indexOf(peek()) >= 0 && at < script.length()) at++;
        step.flags = script.substring(start, at);
        step.pattern = PosixRegex.compile(regex, extended, step.flags.matches(".*[Ii].*"));
      } else if ("dpq".indexOf(step.command) < 0) {
        throw Failure.of("bad pattern '" + script + "'@" + at + " (" + step.command + ")");
      }
      return step;
    }

    private Address address() {
      int start = at;
      while (Character.isDigit(peek())) at++;
      if (at > start) return new Address(Long.parseLong(script.substring(start, at)), false, null);
      if (peek() == '$') {
        at++;
        return new Address(0, true, null);
      }
      if (peek() != '/') return null;
      at++;
      return new Address(0, false, PosixRegex.compile(until('/', true), extended, false));
    }

    private String until(char delimiter, boolean regex) {
      StringBuilder text = new StringBuilder();
      while (true) {
        char c = next();
        if (c == delimiter) return text.toString();
        if (c == '\\') {
          char escaped = next();
          if (escaped == delimiter) text.append(escaped);
          else if (escaped == 'n') text.append(regex ? "\\n" : "\n");
          else text.append('\\').append(escaped);
        } else {
          text.append(c);
        }
      }
    }

    /** sed's & and \1 as Java's $0 and $1. */
    private static String replacement(String text) {
      StringBuilder java = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\\' && i + 1 < text.length()) {
          char next = text.charAt(++i);
          java.append(Character.isDigit(next) ? "$" + next : Matcher.quoteReplacement(String.valueOf(next)));
        } else {
          java.append(c == '&' ? "$0" : Matcher.quoteReplacement(String.valueOf(c)));
        }
      }
      return java.toString();
    }

    private char peek() {
      return at < script.length() ? script.charAt(at) : '\0';
    }

    private char next() {
      if (at >= script.length()) throw Failure.of("bad pattern '" + script + "'@" + at);
      return script.charAt(at++);
    }
  }
}

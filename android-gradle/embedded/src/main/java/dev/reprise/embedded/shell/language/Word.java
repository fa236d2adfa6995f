package dev.reprise.embedded.shell.language;

import java.util.List;

/** One word of a script before expansion: literal text, variables and substitutions side by side, each quoted or not. */
public record Word(List<Part> parts) {
  /** A piece of a word; unquoted pieces are split at blanks and globbed. */
  public sealed interface Part permits Literal, Variable, Command, Arithmetic {}

  public record Literal(String text, boolean quoted) implements Part {}

  /** {@code $name} or {@code ${name<operator>operand}}; the operator is "" or one of :- - := = :+ + :? ? # ## % %% and "length". */
  public record Variable(String name, String operator, Word operand, boolean quoted) implements Part {}

  /** {@code $(...)} or backquotes. */
  public record Command(Node script, boolean quoted) implements Part {}

  /** {@code $((...))}. */
  public record Arithmetic(Word expression, boolean quoted) implements Part {}

  /** The text when the word is one unquoted literal, which is what a reserved word looks like; else null. */
  String bare() {
    return parts.size() == 1 && parts.get(0) instanceof Literal literal && !literal.quoted() ? literal.text() : null;
  }

  /** Whether it begins with {@code NAME=}, unquoted. */
  boolean isAssignment() {
    return !parts.isEmpty() && parts.get(0) instanceof Literal literal && !literal.quoted() && literal.text().matches("(?s)[A-Za-z_][A-Za-z0-9_]*=.*");
  }
}

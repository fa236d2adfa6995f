package dev.reprise.embedded.shell.language;

import java.util.List;

/** The syntax tree of a script. */
public sealed interface Node {
  /** {@code NAME=value cmd arg >file}; without words the assignments stay in the shell. */
  record Simple(List<Assignment> assignments, List<Word> words, List<Redirect> redirects) implements Node {}

  record Pipeline(List<Node> stages, boolean negated) implements Node {}

  /** {@code left && right} or {@code left || right}. */
  record AndOr(Node left, boolean and, Node right) implements Node {}

  record Sequence(List<Item> items) implements Node {}

  record If(Node condition, Node then, Node otherwise) implements Node {}

  record While(Node condition, boolean until, Node body) implements Node {}

  /** Null words mean "$@". */
  record For(String name, List<Word> words, Node body) implements Node {}

  record Case(Word subject, List<Arm> arms) implements Node {}

  /** {@code { list; }} or {@code ( list )}. */
  record Group(Node body, boolean subshell) implements Node {}

  /** A compound command with redirections behind it. */
  record Redirected(Node node, List<Redirect> redirects) implements Node {}

  record Function(String name, Node body) implements Node {}

  record Item(Node node, boolean background) {}

  record Arm(List<Word> patterns, Node body) {}

  record Assignment(String name, Word value) {}

  /** {@code fd operator target}: the operators are {@code > >> < >& <& &>}. */
  record Redirect(int fd, String operator, Word target) {}
}

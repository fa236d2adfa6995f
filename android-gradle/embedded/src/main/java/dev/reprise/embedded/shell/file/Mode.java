package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Failure;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** chmod's language: octal, or clauses such as u+x,go-w. */
final class Mode {
  private Mode() {}

  /** The permission bits that {@code mode} makes of {@code before}. */
  static int apply(String mode, int before, boolean directory) {
    if (mode.matches("[0-7]{1,5}")) return Integer.parseInt(mode, 8) & 07777;
    int bits = before & 07777;
    for (String clause : mode.split(",")) {
      if (!clause.matches("[ugoa]*([-+=][rwxXst]*)+")) throw Failure.of("bad mode '" + mode + "'");
      int split = 0;
      while ("ugoa".indexOf(clause.charAt(split)) >= 0) split++;
      String who = split == 0 ? "a" : clause.substring(0, split);
      int mask = (who.matches(".*[ua].*") ? 0700 : 0) | (who.matches(".*[ga].*") ? 0070 : 0) | (who.matches(".*[oa].*") ? 0007 : 0);
      char operator = clause.charAt(split);
      int wanted = 0;
      for (char letter : clause.substring(split + 1).toCharArray()) {
        if (letter == 'r') wanted |= 0444 & mask;
        if (letter == 'w') wanted |= 0222 & mask;
        if (letter == 'x' || (letter == 'X' && (directory || (bits & 0111) != 0))) wanted |= 0111 & mask;
        if (letter == 's') wanted |= (mask & 0700) != 0 ? 04000 : 02000;
        if (letter == 't') wanted |= 01000;
      }
      bits = operator == '+' ? bits | wanted : operator == '-' ? bits & ~wanted : bits & ~mask | wanted;
    }
    return bits;
  }

  /** The nine bits that Java can set; the host's file keeps its set-id and sticky bits. */
  static Set<PosixFilePermission> permissions(int bits) {
    PosixFilePermission[] order = PosixFilePermission.values(); // OWNER_READ first, OTHERS_EXECUTE last
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < 9; i++) {
      if ((bits >> (8 - i) & 1) == 1) set.add(order[i]);
    }
    return set;
  }
}

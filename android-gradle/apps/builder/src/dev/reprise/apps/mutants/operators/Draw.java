package dev.reprise.apps.mutants.operators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Draws from what has an order of its own, so that the same numbers draw the same. */
final class Draw {
  private Draw() {}

  static <T> Optional<T> one(List<T> from, Random random) {
    return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
  }

  /** At least one where there is one, and so many at most. */
  static <T> List<T> some(Collection<T> from, int most, Random random) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    if (most >= shuffled.size()) return shuffled;
    return shuffled.subList(0, 1 + random.nextInt(most));
  }
}

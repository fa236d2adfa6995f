package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import java.util.Optional;
import java.util.Random;

/** One kind of small change to an app, or to the phone under it. */
public interface Operator {
  /** How a record names it. */
  String kind();

  /** Changes the app; empty where it has nothing that could change so. The same numbers make the same change. */
  Optional<Mutation> apply(AppFiles app, Random random);
}

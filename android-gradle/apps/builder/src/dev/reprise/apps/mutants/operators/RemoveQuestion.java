package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import java.util.Optional;
import java.util.Random;

/** What was asked before something went for good is no longer asked, in an app that asks by the kit's question. */
final class RemoveQuestion implements Operator {
  private static final String FLAG = "asks_before_deleting";

  @Override
  public String kind() {
    return "step-removed";
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    if (!app.code.asks()) return Optional.empty();
    app.values.put("values", "bool", FLAG, "false");
    return Optional.of(Mutation.of(kind()).with("flag", FLAG).with("way", "id=android:id/button1"));
  }
}

package dev.reprise.apps.mutants.operators;

import java.util.List;

/** All kinds of changes: one line here and one class. */
public final class Operators {
  private static final int SOME = 4;

  private Operators() {}

  public static List<Operator> all() {
    return all(SOME);
  }

  /** Those that rename go as far as they can: every id, every text that has a synonym. */
  public static List<Operator> thorough() {
    return all(Integer.MAX_VALUE);
  }

  private static List<Operator> all(int renamed) {
    return List.of(
        new RenameIds(renamed), new RenameTexts(renamed), new MoveView(), new WrapView(), new AddDecoration(), new RemoveDecoration(),
        new ReorderMenu(), new MoveMenuItem("to-overflow", false), new MoveMenuItem("to-bar", true), new ReplaceWidget(),
        new AddInterstitial("dialog-added"), new AddInterstitial("first-run"), new AddInterstitial("step-added"),
        new RemoveQuestion(), new ChangeColours(),
        new PhoneSetting("locale"), new PhoneSetting("night"), new PhoneSetting("density"), new PhoneSetting("font-scale"));
  }
}

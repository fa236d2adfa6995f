package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Another setting of the phone under the app, by a command of its shell. */
final class PhoneSetting implements Operator {
  private static final Map<String, String> COMMANDS = Map.of(
      "locale", "settings put system system_locales %s",
      "night", "cmd uimode night %s",
      "density", "wm density %s",
      "font-scale", "settings put system font_scale %s");
  private static final Map<String, List<String>> VALUES = Map.of(
      "locale", List.of("de-DE", "zh-CN"),
      "night", List.of("yes"),
      "density", List.of("240", "280", "360", "400"),
      "font-scale", List.of("0.85", "1.15", "1.3"));

  private final String kind;

  PhoneSetting(String kind) {
    this.kind = kind;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    String value = Draw.one(VALUES.get(kind), random).orElseThrow();
    String command = String.format(COMMANDS.get(kind), value);
    app.commands.add(command);
    if (kind.equals("locale")) app.language = "values-" + value.substring(0, 2);
    return Optional.of(Mutation.of(kind).with("is", value).with("command", command));
  }
}

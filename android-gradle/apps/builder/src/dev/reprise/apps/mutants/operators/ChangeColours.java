package dev.reprise.apps.mutants.operators;

import dev.reprise.apps.mutants.AppFiles;
import dev.reprise.apps.mutants.Mutation;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** The app's colours turned to another hue, in the light and in the dark, each as light as it was. */
final class ChangeColours implements Operator {
  @Override
  public String kind() {
    return "colours";
  }

  @Override
  public Optional<Mutation> apply(AppFiles app, Random random) {
    float turn = (2 + random.nextInt(7)) / 10f;
    Map<String, Map<String, String>> changed = new TreeMap<>();
    for (String folder : List.of("values", "values-night")) {
      Map<String, String> colours = new TreeMap<>();
      app.values.of(folder).forEach((key, element) -> {
        String was = element.getTextContent();
        if (!key.startsWith("color/") || !was.matches("#[0-9A-Fa-f]{6}") || turned(was, turn).equalsIgnoreCase(was)) return;
        element.setTextContent(turned(was, turn));
        app.values.changed(folder, key);
        colours.put(element.getAttribute("name"), element.getTextContent());
      });
      if (!colours.isEmpty()) changed.put(folder, colours);
    }
    return changed.isEmpty() ? Optional.empty() : Optional.of(Mutation.of(kind()).with("colours", changed));
  }

  private static String turned(String colour, float turn) {
    Color rgb = Color.decode(colour);
    float[] hsb = Color.RGBtoHSB(rgb.getRed(), rgb.getGreen(), rgb.getBlue(), null);
    return String.format("#%06X", Color.HSBtoRGB(hsb[0] + turn, hsb[1], hsb[2]) & 0xFFFFFF);
  }
}

package dev.reprise.embedded.shell.file;

import java.util.Locale;

/** Sizes as toybox's -h prints them: 512, 1.5K, 23M. */
final class HumanSize {
  private HumanSize() {}

  static String of(long bytes) {
    if (bytes < 1024) return Long.toString(bytes);
    double value = bytes;
    int unit = -1;
    while (value >= 1000 && unit < 4) {
      value /= 1024;
      unit++;
    }
    String suffix = "KMGTP".substring(unit, unit + 1);
    return value < 10 ? String.format(Locale.ROOT, "%.1f%s", value, suffix) : Math.round(value) + suffix;
  }
}

package dev.reprise.embedded.uiautomator2.screen;

/** What apps call things, as XML can hold it. */
final class XmlNames {
  private static final String UNNAMED = "android.view.View";

  private XmlNames() {}

  /** A class as an element's name: "a.B$C" becomes "a.B.C"; what still is no name becomes underscores. */
  static String element(String className) {
    if (className == null || className.isBlank()) return UNNAMED;
    String dotted = className.replaceAll("[$@#&]", ".").replaceAll("\\.+", ".").replaceAll("^\\.|\\.$", "");
    String name = dotted.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    if (name.isEmpty()) return UNNAMED;
    return Character.isLetter(name.charAt(0)) || name.charAt(0) == '_' ? name : "_" + name;
  }

  /** A text with a question mark for every character that XML 1.0 does not allow. */
  static String text(String value) {
    StringBuilder allowed = new StringBuilder(value.length());
    value.codePoints().forEach(c -> allowed.appendCodePoint(isAllowed(c) ? c : '?'));
    return allowed.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
  }
}

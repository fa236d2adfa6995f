package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.language.Escapes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * `printf FORMAT [ARG...]`; the format is used again while arguments are left. As in C, widths and precisions count bytes: text is handled
 * as bytes that each stand in one char.
 */
public final class Printf {
  private static final Pattern FIELD = Pattern.compile("%(%|([-+ #0]*)(\\*|[0-9]*)((?:\\.(?:\\*|[0-9]*))?)([a-zA-Z]))");

  private final Call call;
  private final List<String> args;
  private int next;
  private boolean stopped;

  private Printf(Call call) {
    this.call = call;
    this.args = call.args.subList(1, call.args.size());
  }

  public static int run(Call call) {
    if (call.args.isEmpty()) throw Failure.usage(call.name, "Needs 1 argument");
    Printf printf = new Printf(call);
    Escapes format = new Escapes(call.args.get(0));
    do {
      int before = printf.next;
      printf.print(chars(format.bytes()));
      if (printf.next == before) break;
    } while (printf.next < printf.args.size() && !printf.stopped && !format.stopped());
    return 0;
  }

  private static String chars(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void write(String bytes) {
    call.out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void print(String format) {
    Matcher field = FIELD.matcher(format);
    int at = 0;
    while (!stopped && field.find(at)) {
      write(format.substring(at, field.start()));
      write(field.group(1).equals("%") ? "%" : value(field));
      at = field.end();
    }
    if (!stopped) write(format.substring(at));
  }

  private String value(Matcher field) {
    String width = field.group(3).equals("*") ? argument("0") : field.group(3);
    String precision = field.group(4).equals(".*") ? "." + argument("0") : field.group(4);
    String flags = field.group(2);
    char letter = field.group(5).charAt(0);
    if (precision.equals(".")) precision = ".0";
    if (!width.matches("-?[0-9]{0,6}") || !precision.matches("(\\.[0-9]{1,6})?")) throw Failure.of("not number '" + width + precision + "'");
    switch (letter) {
      case 's': return text(flags, width, precision, bytes(argument("")));
      case 'b': {
        Escapes escapes = new Escapes(argument(""));
        stopped = escapes.stopped();
        return text(flags, width, precision, chars(escapes.bytes()));
      }
      case 'c': {
        String value = bytes(argument(""));
        return text(flags, width, "", value.isEmpty() ? "" : value.substring(0, 1));
      }
      case 'd':
      case 'i':
      case 'u': return number(flags.replace("#", ""), width, precision, "d", integer());
      case 'x':
      case 'X':
      case 'o': return number(flags.replaceAll("[+ ]", ""), width, precision, String.valueOf(letter), integer());
      case 'e':
      case 'f':
      case 'g': return String.format(Locale.ROOT, "%" + flags(flags, width) + width.replace("-", "") + precision + letter, decimal());
      default: throw Failure.of("bad %" + letter + "@" + field.start());
    }
  }

  private static String bytes(String text) {
    return chars(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Java refuses a 0 beside a -, which in C just loses, and both without a width. */
  private static String flags(String flags, String width) {
    boolean left = flags.contains("-") || width.startsWith("-");
    String others = flags.replaceAll("[-0]", "").replaceAll("(.)(?=.*\\1)", "");
    if (others.contains("+")) others = others.replace(" ", "");
    if (width.replace("-", "").isEmpty()) return others;
    return others + (left ? "-" : flags.contains("0") ? "0" : "");
  }

  /** A precision is the least number of digits. */
  private static String number(String flags, String width, String precision, String letter, long value) {
    if (precision.isEmpty()) return String.format(Locale.ROOT, "%" + flags(flags, width) + width.replace("-", "") + letter, value);
    int digits = Integer.parseInt(precision.substring(1));
    String signs = flags(flags.replaceAll("[-0]", ""), "");
    String plain = String.format(Locale.ROOT, "%" + signs + letter, value);
    int sign = plain.startsWith("-") || plain.startsWith("+") || plain.startsWith(" ") ? 1 : 0;
    String padded = plain.substring(0, sign) + "0".repeat(Math.max(0, digits - (plain.length() - sign))) + plain.substring(sign);
    return text(flags, width, "", padded);
  }

  private static String text(String flags, String width, String precision, String value) {
    String cut = precision.isEmpty() ? value : value.substring(0, Math.min(value.length(), Integer.parseInt(precision.substring(1))));
    String blanks = " ".repeat(Math.max(0, (width.replace("-", "").isEmpty() ? 0 : Integer.parseInt(width.replace("-", ""))) - cut.length()));
    return flags.contains("-") || width.startsWith("-") ? cut + blanks : blanks + cut;
  }

  private long integer() {
    String value = argument("0").trim();
    if (value.length() > 1 && (value.charAt(0) == '\'' || value.charAt(0) == '"')) return value.codePointAt(1);
    try {
      return value.isEmpty() ? 0 : Long.decode(value);
    } catch (NumberFormatException e) {
      throw Failure.of("not number '" + value + "'");
    }
  }

  private double decimal() {
    String value = argument("0").trim();
    try {
      return value.isEmpty() ? 0 : Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw Failure.of("not number '" + value + "'");
    }
  }

  private String argument(String otherwise) {
    return next < args.size() ? args.get(next++) : otherwise;
  }
}

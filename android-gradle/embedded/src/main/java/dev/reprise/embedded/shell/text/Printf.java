package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Failure;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** `printf FORMAT [ARG...]`; the format is used again while arguments are left. */
public final class Printf {
  private static final Pattern FIELD = Pattern.compile("%(%|([-+ #0]*)(\\*|\\d*)((?:\\.(?:\\*|\\d*))?)([a-zA-Z]))");

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
      printf.print(format.expanded());
      if (printf.next == before) break;
    } while (printf.next < printf.args.size() && !printf.stopped && !format.stopped());
    return 0;
  }

  private void print(String format) {
    Matcher field = FIELD.matcher(format);
    int at = 0;
    while (!stopped && field.find(at)) {
      call.out.print(format.substring(at, field.start()));
      call.out.print(field.group(1).equals("%") ? "%" : value(field));
      at = field.end();
    }
    if (!stopped) call.out.print(format.substring(at));
  }

  private String value(Matcher field) {
    String width = field.group(3).equals("*") ? argument("0") : field.group(3);
    String precision = field.group(4).equals(".*") ? "." + argument("0") : field.group(4);
    String flags = field.group(2);
    char letter = field.group(5).charAt(0);
    if (precision.equals(".")) precision = ".0";
    switch (letter) {
      case 's': return text(flags, width, precision, argument(""));
      case 'b': {
        Escapes escapes = new Escapes(argument(""));
        stopped = escapes.stopped();
        return text(flags, width, precision, escapes.expanded());
      }
      case 'c': {
        String value = argument("");
        return text(flags, width, "", value.isEmpty() ? "" : value.substring(0, 1));
      }
      case 'd':
      case 'i':
      case 'u': return String.format("%" + flags.replace("#", "") + width + "d", integer());
      case 'x':
      case 'X':
      case 'o': return String.format("%" + flags.replaceAll("[+ ]", "") + width + letter, integer());
      case 'e':
      case 'f':
      case 'g': return String.format("%" + flags + width + precision + letter, decimal());
      default: throw Failure.of("bad %" + letter + "@" + field.start());
    }
  }

  private static String text(String flags, String width, String precision, String value) {
    String cut = precision.isEmpty() ? value : value.substring(0, Math.min(value.length(), Integer.parseInt(precision.substring(1))));
    return width.isEmpty() ? cut : String.format("%" + (flags.contains("-") ? "-" : "") + width + "s", cut);
  }

  private long integer() {
    String value = argument("0").trim();
    if (value.length() > 1 && (value.charAt(0) == '\'' || value.charAt(0) == '"')) return value.charAt(1);
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

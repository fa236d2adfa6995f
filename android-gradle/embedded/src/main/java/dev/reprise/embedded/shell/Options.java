package dev.reprise.embedded.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Toybox's way with arguments: clustered letters, values attached or next, options behind operands, "--". */
public final class Options {
  private final Map<String, List<String>> seen = new HashMap<>();
  private final List<String> operands = new ArrayList<>();

  private Options() {}

  /**
   * @param flags letters without a value
   * @param valued letters with one
   * @param longs names of long options; "name=" takes a value
   */
  public static Options parse(Call call, String flags, String valued, String... longs) {
    Options options = new Options();
    List<String> args = call.args;
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.equals("--")) {
        options.operands.addAll(args.subList(i + 1, args.size()));
        break;
      }
      if (arg.startsWith("--")) {
        options.addLong(call, arg.substring(2), longs);
      } else if (arg.length() > 1 && arg.charAt(0) == '-') {
        for (int at = 1; at < arg.length(); at++) {
          char letter = arg.charAt(at);
          if (flags.indexOf(letter) >= 0) {
            options.add(String.valueOf(letter), "");
          } else if (valued.indexOf(letter) >= 0) {
            String value = at + 1 < arg.length() ? arg.substring(at + 1) : ++i < args.size() ? args.get(i) : null;
            if (value == null) throw Failure.usage(call.name, "Missing argument to -" + letter);
            options.add(String.valueOf(letter), value);
            break;
          } else {
            throw Failure.usage(call.name, "Unknown option '" + arg.substring(at) + "'");
          }
        }
      } else {
        options.operands.add(arg);
      }
    }
    return options;
  }

  private void addLong(Call call, String option, String[] longs) {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    for (String known : longs) {
      if (known.equals(name) || known.equals(name + "=")) {
        add(name, equals < 0 ? "" : option.substring(equals + 1));
        return;
      }
    }
    throw Failure.usage(call.name, "Unknown option '" + option + "'");
  }

  private void add(String name, String value) {
    seen.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  public boolean has(String name) {
    return seen.containsKey(name);
  }

  /** How often it was given, e.g. 2 for -ll. */
  public int count(String name) {
    return seen.getOrDefault(name, List.of()).size();
  }

  /** The last value given, or {@code otherwise}. */
  public String value(String name, String otherwise) {
    List<String> values = seen.get(name);
    return values == null ? otherwise : values.get(values.size() - 1);
  }

  public List<String> values(String name) {
    return seen.getOrDefault(name, List.of());
  }

  public List<String> operands() {
    return operands;
  }

  /** The operands, of which there must be at least {@code count}. */
  public List<String> need(Call call, int count) {
    if (operands.size() >= count) return operands;
    throw Failure.usage(call.name, count == 1 ? "Needs 1 argument" : "Need " + count + " arguments");
  }
}

package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Contents;
import dev.reprise.embedded.shell.Call;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** `content query|insert|update|delete --uri URI ...`. As on a phone every failure of a provider exits with 0: the text tells. */
public final class Content {
  private String uri;
  private String where;
  private String sort;
  private List<String> projection;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Content() {}

  public static int run(Call call) {
    return new Content().execute(call);
  }

  private int execute(Call call) {
    String verb = call.args.isEmpty() ? "" : call.args.get(0);
    if (!verb.matches("query|insert|update|delete|call|read|write|gettype")) return usage(call, verb.isEmpty() ? "" : "Unsupported operation: " + verb);
    String problem = parse(call.args.subList(1, call.args.size()));
    if (problem == null && uri == null) problem = "Content provider URI not specified. Did you specify --uri argument?";
    if (problem == null && verb.equals("insert") && values.isEmpty()) problem = "Bindings not specified. Did you specify --bind argument(s)?";
    if (problem == null && verb.equals("update") && values.isEmpty()) problem = "Bindings not specified. Did you specify --bind argument(s)?";
    if (problem != null) return usage(call, problem);
    String authority = uri.replaceFirst("^content://", "").replaceFirst("[/?#].*$", "");
    if (!uri.startsWith("content://") || !call.phone().contents().hasProvider(uri)) return failed(call, authority, "java.lang.IllegalStateException: Could not find provider: " + authority);
    if (verb.matches("call|read|write|gettype")) return failed(call, authority, "java.lang.UnsupportedOperationException: content " + verb + " is not supported by this device");
    try {
      perform(call, verb);
    } catch (RuntimeException e) {
      return failed(call, authority, e.toString());
    }
    return 0;
  }

  private void perform(Call call, String verb) {
    Contents contents = call.phone().contents();
    switch (verb) {
      case "query":
        print(call, contents.query(uri, projection, where, sort));
        break;
      case "insert":
        contents.insert(uri, values);
        break;
      case "update":
        contents.update(uri, values, where);
        break;
      default:
        contents.delete(uri, where);
    }
  }

  private static void print(Call call, Contents.Rows rows) {
    if (rows.rows.isEmpty()) call.out.line("No result found.");
    for (int i = 0; i < rows.rows.size(); i++) {
      StringBuilder line = new StringBuilder("Row: ").append(i);
      for (int column = 0; column < rows.columns.size(); column++) {
        line.append(column == 0 ? " " : ", ").append(rows.columns.get(column)).append('=').append(cell(rows.rows.get(i).get(column)));
      }
      call.out.line(line.toString());
    }
  }

  private static String cell(Object value) {
    if (value == null) return "NULL";
    if (value instanceof byte[]) return "BLOB";
    // The command reads a float: 3.14159265 prints as 3.1415927.
    return value instanceof Double number ? Float.toString(number.floatValue()) : value.toString();
  }

  /** Null, or what is wrong with the arguments. */
  private String parse(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      String option = args.get(i);
      if (!option.matches("--(uri|user|bind|where|sort|projection|method|arg|extra)")) return "Unsupported argument: " + option;
      if (i + 1 == args.size()) return "Missing argument for " + option;
      String value = args.get(++i);
      switch (option) {
        case "--uri":
          uri = value;
          break;
        case "--where":
          where = value;
          break;
        case "--sort":
          sort = value;
          break;
        case "--projection":
          projection = List.of(value.split(":"));
          break;
        case "--bind": {
          String problem = bind(value);
          if (problem != null) return problem;
          break;
        }
        default: // --user, and what only `call` uses
      }
    }
    return null;
  }

  /** name:type:value with type s, i, l, f, d, b, n or u (base64 blob). */
  private String bind(String binding) {
    String[] parts = binding.split(":", 3);
    if (parts.length < 3) return "Binding not well formed: " + binding;
    try {
      switch (parts[1]) {
        case "s":
          values.put(parts[0], parts[2]);
          return null;
        case "i":
        case "l":
          values.put(parts[0], Long.valueOf(parts[2]));
          return null;
        case "f":
        case "d":
          values.put(parts[0], Double.valueOf(parts[2]));
          return null;
        case "b":
          values.put(parts[0], Boolean.parseBoolean(parts[2]) ? 1L : 0L);
          return null;
        case "n":
          values.put(parts[0], null);
          return null;
        case "u":
          values.put(parts[0], Base64.getDecoder().decode(parts[2]));
          return null;
        default:
          return "Unsupported type: " + parts[1];
      }
    } catch (IllegalArgumentException e) {
      return "Binding not well formed: " + binding;
    }
  }

  private static int failed(Call call, String authority, String reason) {
    call.out.flush();
    call.err.line("Error while accessing provider:" + authority);
    call.err.line(reason);
    return 0;
  }

  private static int usage(Call call, String problem) {
    List<String> lines = new ArrayList<>();
    if (!problem.isEmpty()) lines.add("[ERROR] " + problem + "\n");
    lines.add("usage: adb shell content [subcommand] [options]\n");
    lines.add("usage: adb shell content insert --uri <URI> [--user <USER_ID>] --bind <BINDING> [--bind <BINDING>...]");
    lines.add("usage: adb shell content update --uri <URI> [--user <USER_ID>] [--where <WHERE>] --bind <BINDING>");
    lines.add("usage: adb shell content delete --uri <URI> [--user <USER_ID>] [--where <WHERE>]");
    lines.add("usage: adb shell content query --uri <URI> [--user <USER_ID>] [--projection <PROJECTION>] [--where <WHERE>] [--sort <SORT_ORDER>]");
    call.err.line(String.join("\n", lines));
    return 0;
  }
}

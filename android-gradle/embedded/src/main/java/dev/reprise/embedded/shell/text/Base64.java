package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import dev.reprise.embedded.shell.Options;
import java.nio.charset.StandardCharsets;

/** `base64 [-d] [-w COLUMNS]`. */
public final class Base64 implements Command {
  @Override public int run(Call call) {
    Options options = Options.parse(call, "di", "w");
    String columns = options.value("w", "76");
    if (!columns.matches("\\d{1,6}")) throw Failure.of("not integer: " + columns);
    int width = Integer.parseInt(columns);
    return Lines.forEach(call, options.operands(), (name, content) -> {
      if (options.has("d")) {
        call.out.write(decode(content));
        return;
      }
      String text = java.util.Base64.getEncoder().encodeToString(content);
      for (int at = 0; width > 0 && at < text.length(); at += width) call.out.line(text.substring(at, Math.min(text.length(), at + width)));
      if (width == 0) call.out.print(text);
    });
  }

  private static byte[] decode(byte[] content) {
    try {
      return java.util.Base64.getMimeDecoder().decode(new String(content, StandardCharsets.US_ASCII).trim());
    } catch (IllegalArgumentException e) {
      throw Failure.of("bad input");
    }
  }
}

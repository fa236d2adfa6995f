package dev.reprise.embedded.shell.file;

import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** `dd [if=FILE] [of=FILE] [bs=SIZE] [count=BLOCKS] [skip=BLOCKS] [status=none]`; the output is always truncated. */
public final class Dd implements Command {
  /** Those that make a difference here, and those that cannot: nothing fails half way, and what is written is written. */
  private static final Set<String> CONVERSIONS = Set.of("notrunc", "noerror", "fsync");

  @Override public int run(Call call) throws IOException {
    Map<String, String> operands = new HashMap<>();
    for (String arg : call.args) {
      if (!arg.matches("(if|of|bs|count|skip|status|conv)=.*")) throw Failure.of("unknown arg '" + arg + "'");
      operands.put(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
    }
    List<String> conversions = List.of(operands.getOrDefault("conv", "notrunc").split(","));
    for (String conversion : conversions) if (!CONVERSIONS.contains(conversion)) throw Failure.of("bad conv=" + conversion);
    boolean keep = operands.containsKey("conv") && conversions.contains("notrunc");
    int blockBytes = (int) size(operands.getOrDefault("bs", "512"));
    long blocks = operands.containsKey("count") ? size(operands.get("count")) : Long.MAX_VALUE;
    InputStream in = operands.containsKey("if") ? call.open(operands.get("if")) : call.in;
    OutputStream out = operands.containsKey("of") ? open(call, operands.get("of"), keep) : call.out;
    long whole = 0;
    long bytes = 0;
    try {
      in.skipNBytes(size(operands.getOrDefault("skip", "0")) * blockBytes);
      byte[] block = new byte[blockBytes];
      for (long left = blocks; left > 0; left--) {
        int count = in.readNBytes(block, 0, blockBytes);
        if (count == 0) break;
        out.write(block, 0, count);
        bytes += count;
        if (count == blockBytes) whole++;
      }
    } finally {
      if (in != call.in) in.close();
      if (out != call.out) out.close();
    }
    String records = whole + "+" + (bytes % blockBytes == 0 ? 0 : 1);
    call.out.flush();
    if (!"none".equals(operands.get("status"))) call.err.line(records + " records in\n" + records + " records out\n" + bytes + " bytes copied");
    return 0;
  }

  private static OutputStream open(Call call, String path, boolean keep) throws IOException {
    return keep ? call.files().overwrite(call.absolute(path)) : call.files().write(call.absolute(path), false, null);
  }

  private static long size(String text) {
    if (!text.matches("\\d{1,12}[kMG]?")) throw Failure.of("bad number '" + text + "'");
    long unit = text.endsWith("k") ? 1024 : text.endsWith("M") ? 1 << 20 : text.endsWith("G") ? 1 << 30 : 1;
    return Long.parseLong(text.replaceAll("[kMG]", "")) * unit;
  }
}

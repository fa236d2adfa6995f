package dev.reprise.embedded.shell.text;

import dev.reprise.embedded.shell.Call;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reading operands: bytes of each file, or of standard input when there is none. */
final class Lines {
  interface Each {
    void accept(String name, byte[] content) throws IOException;
  }

  interface EachOpen {
    void accept(String name, InputStream content) throws IOException;
  }

  private Lines() {}

  /** Calls back for each operand; a missing file is complained about and makes the result 1. */
  static int forEach(Call call, List<String> operands, Each each) {
    return forEachOpen(call, operands, (name, content) -> each.accept(name, content.readAllBytes()));
  }

  /** As {@link #forEach}, with what is still to be read. */
  static int forEachOpen(Call call, List<String> operands, EachOpen each) {
    int code = 0;
    for (String operand : operands.isEmpty() ? List.of("-") : operands) {
      try {
        InputStream stream = call.open(operand);
        try {
          each.accept(operand, stream);
        } finally {
          if (stream != call.in) stream.close();
        }
      } catch (IOException e) {
        code = call.complain(operand, e);
      }
    }
    return code;
  }

  /** The lines of a text, each with its newline (the last one perhaps without). */
  static List<byte[]> split(byte[] content) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        lines.add(Arrays.copyOfRange(content, start, i + 1));
        start = i + 1;
      }
    }
    if (start < content.length) lines.add(Arrays.copyOfRange(content, start, content.length));
    return lines;
  }
}

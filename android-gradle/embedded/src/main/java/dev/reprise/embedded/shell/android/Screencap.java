package dev.reprise.embedded.shell.android;

import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.phone.Pixels;
import dev.reprise.embedded.shell.Call;
import dev.reprise.embedded.shell.Command;
import dev.reprise.embedded.shell.Errno;
import dev.reprise.embedded.shell.Options;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** `screencap [-p] [-d DISPLAY] [FILE]`: PNG with -p or a .png file, else a header of four numbers and RGBA rows. */
public final class Screencap implements Command {
  private static final int RGBA_8888 = 1;
  private static final int SRGB = 1;

  @Override public int run(Call call) throws IOException {
    Options options = Options.parse(call, "pha", "d");
    if (options.has("h")) {
      call.err.line("usage: screencap [-ahp] [-d display-id] [FILENAME]");
      return 1;
    }
    String file = options.operands().isEmpty() ? null : options.operands().get(0);
    boolean png = options.has("p") || (file != null && file.endsWith(".png"));
    if (file == null) {
      write(call.phone().display(), png, call.out);
      return 0;
    }
    OutputStream out;
    try {
      out = call.files().write(call.absolute(file), false, null);
    } catch (IOException e) {
      call.err.line("Error opening file: " + file + " (" + Errno.text(e) + ")");
      return 1;
    }
    try (out) {
      write(call.phone().display(), png, out);
    }
    return 0;
  }

  private static void write(Display display, boolean png, OutputStream out) throws IOException {
    if (png) {
      out.write(display.screenshot());
      return;
    }
    ByteBuffer header = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    Pixels pixels = display.pixels();
    header.putInt(pixels.width).putInt(pixels.height).putInt(RGBA_8888).putInt(SRGB);
    out.write(header.array());
    out.write(pixels.rgba);
  }
}

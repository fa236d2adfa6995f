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
      write(call, png, call.out);
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
      write(call, png, out);
    }
    return 0;
  }

  private static void write(Call call, boolean png, OutputStream out) throws IOException {
    Display display = call.phone().display();
    call.userspace.pictures().send(display.now().rgbaBytes(), () -> png ? new byte[][] {display.screenshot()} : raw(display.pixels()), out);
  }

  private static byte[][] raw(Pixels pixels) {
    ByteBuffer header = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(pixels.width).putInt(pixels.height).putInt(RGBA_8888).putInt(SRGB);
    return new byte[][] {header.array(), pixels.rgba};
  }
}

package dev.reprise.embedded.adbd;

import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.phone.Pixels;
import dev.reprise.embedded.shell.Userspace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** `framebuffer:`: one screenshot, raw. Version 1 of the header, which every client reads. */
final class FramebufferService implements Service {
  private static final int VERSION = 1;
  private static final int BITS_PER_PIXEL = 32;
  /** Offset and length in bits of red, blue, green and alpha in an RGBA pixel. */
  private static final int[] CHANNELS = {0, 8, 16, 8, 8, 8, 24, 8};

  private final Userspace userspace;

  FramebufferService(Userspace userspace) {
    this.userspace = userspace;
  }

  @Override public Session open(String argument, Connection connection) {
    Display display = userspace.phone().display();
    return stream -> userspace.pictures().send(display.now().rgbaBytes(), () -> picture(display.pixels()), stream.output());
  }

  private static byte[][] picture(Pixels pixels) {
    ByteBuffer header = ByteBuffer.allocate(13 * 4).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(VERSION).putInt(BITS_PER_PIXEL).putInt(pixels.rgba.length).putInt(pixels.width).putInt(pixels.height);
    for (int channel : CHANNELS) header.putInt(channel);
    return new byte[][] {header.array(), pixels.rgba};
  }
}

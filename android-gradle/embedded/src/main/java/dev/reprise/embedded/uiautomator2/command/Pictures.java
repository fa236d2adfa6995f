package dev.reprise.embedded.uiautomator2.command;

import dev.reprise.agent.source.Box;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures of the screen as WebDriver carries them: PNG in base64. */
final class Pictures {
  private Pictures() {}

  static String whole(NodeSource source) throws SourceException {
    return Base64.getEncoder().encodeToString(png(source));
  }

  static String part(NodeSource source, Box part) throws SourceException, IOException {
    BufferedImage screen = ImageIO.read(new ByteArrayInputStream(png(source)));
    boolean inside = part.left >= 0 && part.top >= 0 && part.right <= screen.getWidth() && part.bottom <= screen.getHeight();
    if (!inside || part.left >= part.right || part.top >= part.bottom) {
      throw CommandFailure.invalidElementState("The element covers no part of the screen that could be shown.");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(screen.getSubimage(part.left, part.top, part.right - part.left, part.bottom - part.top), "png", out);
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private static byte[] png(NodeSource source) throws SourceException {
    byte[] png = source.screenshot();
    if (png == null) throw CommandFailure.noScreenshot();
    return png;
  }
}

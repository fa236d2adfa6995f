package dev.reprise.embedded.uiautomator2.command;

import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.SourceException;
import dev.reprise.embedded.phone.Display;
import dev.reprise.embedded.uiautomator2.protocol.CommandFailure;
import java.util.Locale;
import org.json.JSONObject;

/** How the screen is held. */
final class RotationCommands {
  private final NodeSource source;
  private final Display display;

  RotationCommands(NodeSource source, Display display) {
    this.source = source;
    this.display = display;
  }

  void routes(Routes routes) {
    routes.get("/orientation", call -> orientation(rotation()));
    routes.get("/rotation", call -> new JSONObject().put("x", 0).put("y", 0).put("z", rotation() * 90));
    routes.post("/orientation", this::setOrientation);
    routes.post("/rotation", this::setRotation);
  }

  private int rotation() throws SourceException {
    return source.read(Screen::display).rotation;
  }

  private static String orientation(int rotation) {
    return rotation % 2 == 0 ? "PORTRAIT" : "LANDSCAPE";
  }

  private Object setOrientation(Call call) throws Exception {
    String wanted = call.string("orientation").toUpperCase(Locale.ROOT);
    if (!wanted.equals("PORTRAIT") && !wanted.equals("LANDSCAPE")) {
      throw CommandFailure.invalidArgument("The orientation must be PORTRAIT or LANDSCAPE, not " + wanted + ".");
    }
    turn(wanted.equals("PORTRAIT") ? 0 : 3);
    return wanted;
  }

  private Object setRotation(Call call) throws Exception {
    double degrees = call.number("z");
    if (degrees % 90 != 0 || degrees < 0 || degrees > 270) throw CommandFailure.invalidArgument("A screen is turned to 0, 90, 180 or 270 degrees, not to " + degrees + ".");
    turn((int) degrees / 90);
    return "ROTATION_" + (int) degrees;
  }

  /** Apps have been told when the display returns: what is not so by then will not be. */
  private void turn(int rotation) throws SourceException {
    display.lockRotation(rotation);
    if (rotation() != rotation) {
      throw CommandFailure.invalidElementState("The screen did not turn to " + rotation * 90 + " degrees: the app in front may have fixed its orientation.");
    }
  }
}

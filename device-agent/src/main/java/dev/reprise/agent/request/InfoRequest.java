package dev.reprise.agent.request;

import dev.reprise.agent.source.DeviceInfo;
import dev.reprise.agent.source.DisplayInfo;
import dev.reprise.agent.source.NodeSource;
import dev.reprise.agent.source.Screen;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wire.JsonWriter;

/** What device this is, and its display. */
final class InfoRequest implements Request {
  @Override
  public String method() {
    return "info";
  }

  @Override
  public void run(Call call) throws SourceException {
    NodeSource source = call.context().source;
    DeviceInfo device = source.info();
    DisplayInfo display = source.read(new NodeSource.ScreenReader<DisplayInfo>() {
      @Override
      public DisplayInfo read(Screen screen) {
        return screen.display();
      }
    });
    JsonWriter json = new JsonWriter().openObject().member("source", device.source).member("sdk", device.sdk);
    json.member("release", device.release).member("model", device.model);
    if (device.build != null) json.member("build", device.build);
    json.name("display").openArray();
    json.value(display.width).value(display.height).value(display.densityDpi).value(display.rotation).closeArray();
    call.reply(json.member("uptimeMs", source.clock().uptimeMs()).closeObject());
  }
}

package dev.reprise.agent.session;

import dev.reprise.agent.event.EventQueue;
import dev.reprise.agent.source.UiEvent;
import dev.reprise.agent.tree.Caps;
import dev.reprise.agent.wire.Frame;
import dev.reprise.agent.wire.FrameKind;
import dev.reprise.agent.wire.JsonWriter;

/** An event as it goes over the wire. */
final class EventFrame {
  private EventFrame() {}

  static Frame of(EventQueue.Entry entry) {
    UiEvent event = entry.event;
    JsonWriter json = new JsonWriter().openObject();
    json.member("generation", entry.generation).member("type", event.type).member("timeMs", event.timeMs);
    json.member("window", event.windowId);
    if (event.packageName != null) json.member("package", event.packageName);
    if (event.className != null) json.member("class", event.className);
    if (event.text != null) json.member("text", event.text.substring(0, Math.min(event.text.length(), Caps.DEFAULT.text)));
    if (entry.contentChangeTypes != 0) json.member("changes", entry.contentChangeTypes);
    if (entry.count > 1) json.member("merged", entry.count);
    if (entry.dropped > 0) json.member("dropped", entry.dropped);
    return new Frame(FrameKind.EVENT, entry.subscription, json.closeObject().toString());
  }
}

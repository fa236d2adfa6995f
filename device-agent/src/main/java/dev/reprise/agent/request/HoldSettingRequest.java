package dev.reprise.agent.request;

import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.wire.JsonWriter;

/** Changes a setting until the agent ends: animations off, say, and on again whatever becomes of the client. */
final class HoldSettingRequest implements Request {
  /** The setting is an argument of a command on a phone, and its name a word of it. */
  private static final String NAME = "[A-Za-z0-9._:-]{1,200}";

  @Override
  public String method() {
    return "hold-setting";
  }

  @Override
  public void run(Call call) throws SourceException {
    String namespace = call.params().string("namespace");
    if (!namespace.matches("system|secure|global")) {
      throw RequestException.bad("There is no namespace \"" + namespace + "\"; there are system, secure, global.");
    }
    String name = call.params().string("name");
    if (!name.matches(NAME)) throw RequestException.bad("\"name\" must be of letters, digits, dots, dashes, colons and underscores.");
    String value = call.params().has("value") ? call.params().string("value") : null;
    call.acting();
    String before = call.context().source.holdSetting(namespace, name, value);
    JsonWriter json = new JsonWriter().openObject();
    if (before != null) json.member("before", before);
    call.reply(json.closeObject());
  }
}

package dev.reprise.agent.request;

import java.util.LinkedHashMap;
import java.util.Map;

/** All requests, by name. `hello` is not among them: it opens the connection. */
public final class Requests {
  private static final Request[] ALL = {
    new TreeRequest(),
    new WaitRequest(),
    new ActRequest(),
    new SetTextRequest(),
    new TouchRequest("tap"),
    new TouchRequest("long-press"),
    new TouchRequest("swipe"),
    new TouchRequest("gesture"),
    new KeyRequest(),
    new GlobalRequest(),
    new CommitTextRequest(),
    new ScreenshotRequest(),
    new ClipboardRequest(),
    new SetClipboardRequest(),
    new LaunchRequest(),
    new ForceStopRequest(),
    new HoldSettingRequest(),
    new SubscribeRequest(),
    new UnsubscribeRequest(),
    new StreamScreenRequest(),
    new StreamAudioRequest(),
    new StopStreamRequest(),
    new CancelRequest(),
    new PingRequest(),
    new InfoRequest(),
    new QuitRequest(),
  };

  private static final Map<String, Request> BY_METHOD = new LinkedHashMap<>();

  static {
    for (Request request : ALL) BY_METHOD.put(request.method(), request);
  }

  private Requests() {}

  /** @throws RequestException when there is none of this name */
  public static Request named(String method) {
    Request request = BY_METHOD.get(method);
    if (request == null) {
      String known = String.join(", ", BY_METHOD.keySet());
      throw new RequestException("unknown-method", "There is no request \"" + method + "\"; there are " + known + ".");
    }
    return request;
  }
}

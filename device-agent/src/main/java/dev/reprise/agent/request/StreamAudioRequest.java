package dev.reprise.agent.request;

import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.StreamRefused;

/** Sends what apps play, until `stop-stream`; nothing while all of them are silent. */
final class StreamAudioRequest implements Request {
  @Override
  public String method() {
    return "stream-audio";
  }

  @Override
  public Lane lane(Params params) {
    return Lane.ASIDE;
  }

  @Override
  public void run(Call call) throws SourceException {
    try {
      call.client().stream(call, call.context().source.streamAudio());
    } catch (StreamRefused refused) {
      throw new RequestException("no-stream", refused.getMessage());
    }
  }
}

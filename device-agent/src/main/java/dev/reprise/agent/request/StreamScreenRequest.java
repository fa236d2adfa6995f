package dev.reprise.agent.request;

import dev.reprise.agent.source.ScreenWish;
import dev.reprise.agent.source.SourceException;
import dev.reprise.agent.source.StreamFormat;
import dev.reprise.agent.source.StreamRefused;

/** Sends the screen as it is, and each time that it is drawn anew, until `stop-stream`. */
final class StreamScreenRequest implements Request {
  private static final int MAX_PER_SECOND = 60;
  private static final int DEFAULT_PER_SECOND = 10;
  /** No encoder takes less; no screen has more. */
  private static final int MIN_SIDE = 64;
  private static final int MAX_SIDE = 8192;

  @Override
  public String method() {
    return "stream-screen";
  }

  @Override
  public Lane lane(Params params) {
    return Lane.ASIDE;
  }

  @Override
  public void run(Call call) throws SourceException {
    ScreenWish wish = wish(call.params());
    try {
      call.client().stream(call, call.context().source.streamScreen(wish));
    } catch (StreamRefused refused) {
      throw new RequestException("no-stream", refused.getMessage());
    }
  }

  private static ScreenWish wish(Params params) {
    String codec = params.has("codec") ? params.string("codec") : null;
    if (codec != null && !isKnown(codec)) {
      throw RequestException.bad("There is no codec \"" + codec + "\" of pictures; there are png, jpeg, h264.");
    }
    int maxPerSecond = (int) params.integer("maxPerSecond", 1, MAX_PER_SECOND, DEFAULT_PER_SECOND);
    return new ScreenWish(codec, maxPerSecond, (int) params.integer("maxSide", MIN_SIDE, MAX_SIDE, 0));
  }

  private static boolean isKnown(String codec) {
    return codec.equals(StreamFormat.PNG) || codec.equals(StreamFormat.JPEG) || codec.equals(StreamFormat.H264);
  }
}

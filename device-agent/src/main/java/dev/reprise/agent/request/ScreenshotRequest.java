package dev.reprise.agent.request;

import dev.reprise.agent.source.SourceException;

/** The screen as PNG. */
final class ScreenshotRequest implements Request {
  @Override
  public String method() {
    return "screenshot";
  }

  @Override
  public void run(Call call) throws SourceException {
    byte[] png = call.context().source.screenshot();
    if (png == null) throw new RequestException("no-image", "The device refuses a screenshot; a window on it may be marked secure.");
    call.replyImage(png);
  }
}

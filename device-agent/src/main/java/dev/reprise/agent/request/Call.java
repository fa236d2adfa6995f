package dev.reprise.agent.request;

import dev.reprise.agent.source.MediaStream;
import dev.reprise.agent.wire.JsonWriter;

/** One request on its way, as a {@link Request} sees it. */
public interface Call {
  Context context();

  Params params();

  /** The client's connection, for requests that concern it. */
  Client client();

  /**
   * From here on an error means that the device may have acted. Said just before the act.
   *
   * @throws RequestException when the request was cancelled or answered meanwhile: the act must not happen any more
   */
  void acting();

  void reply(JsonWriter json);

  void replyJson(byte[] json);

  void replyImage(byte[] png);

  /** The connection that a request came from. */
  interface Client {
    /** Sends accessibility events whose type is in {@code types} under this call's id, until unsubscribed. */
    void subscribe(Call call, int types);

    /** False when there is no such subscription. */
    boolean unsubscribe(int subscription);

    /**
     * Answers this call with the stream's format, and sends the stream's packets under its id until either side ends it. The stream is the
     * connection's from here on, also when it is refused.
     */
    void stream(Call call, MediaStream stream);

    /** False when this connection carries no such stream. After it, no packet of the stream is sent. */
    boolean stopStream(int stream);

    /** Cancels another request of this connection; false when it is not running. */
    boolean cancel(int request);
  }
}
